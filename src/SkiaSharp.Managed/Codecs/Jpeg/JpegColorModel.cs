namespace SkiaSharp;

/// <summary>What a JPEG's components are.</summary>
internal enum JpegColorModel
{
    Gray,
    YCbCr,
    Rgb,

    /// <summary>Inverted, as Adobe writes it.</summary>
    Cmyk,

    /// <summary>CMY as YCbCr, inverted.</summary>
    Ycck,
}
