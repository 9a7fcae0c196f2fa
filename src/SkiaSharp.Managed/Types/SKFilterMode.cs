namespace SkiaSharp;

/// <summary>How a value between pixels is computed.</summary>
public enum SKFilterMode
{
    /// <summary>The nearest pixel.</summary>
    Nearest = 0,

    /// <summary>Bilinear interpolation between the four nearest pixels.</summary>
    Linear = 1,
}
