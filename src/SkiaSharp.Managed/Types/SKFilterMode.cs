namespace SkiaSharp;

/// <summary>How a value between pixels is found.</summary>
public enum SKFilterMode
{
    /// <summary>The nearest pixel.</summary>
    Nearest = 0,

    /// <summary>Linear interpolation between the four nearest.</summary>
    Linear = 1,
}
