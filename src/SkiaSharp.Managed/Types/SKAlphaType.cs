namespace SkiaSharp;

/// <summary>The relation of a pixel's alpha to its color.</summary>
public enum SKAlphaType
{
    /// <summary>Unknown.</summary>
    Unknown = 0,

    /// <summary>Every alpha is 255.</summary>
    Opaque = 1,

    /// <summary>The color is multiplied by alpha.</summary>
    Premul = 2,

    /// <summary>The color is independent of alpha.</summary>
    Unpremul = 3,
}
