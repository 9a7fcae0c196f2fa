namespace SkiaSharp;

/// <summary>The layout of a pixel in memory. Channels are named from the lowest byte up.</summary>
public enum SKColorType
{
    /// <summary>Unknown.</summary>
    Unknown = 0,

    /// <summary>One byte of alpha; the color is black.</summary>
    Alpha8 = 1,

    /// <summary>16 bits: red in the 5 highest, green in 6, blue in the 5 lowest.</summary>
    Rgb565 = 2,

    /// <summary>Red, green, blue, alpha; one byte each.</summary>
    Rgba8888 = 4,

    /// <summary>Like <see cref="Rgba8888"/>, but the fourth byte is 255 and unused.</summary>
    Rgb888x = 5,

    /// <summary>Blue, green, red, alpha; one byte each.</summary>
    Bgra8888 = 6,

    /// <summary>One byte of gray, opaque.</summary>
    Gray8 = 9,
}
