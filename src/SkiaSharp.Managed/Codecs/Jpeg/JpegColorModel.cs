namespace SkiaSharp;

/// <summary>The color model of a JPEG's components.</summary>
internal enum JpegColorModel
{
    Gray,
    YCbCr,
    Rgb,

    /// <summary>Inverted, as Adobe writes it.</summary>
    Cmyk,

    /// <summary>CMY stored as YCbCr, inverted.</summary>
    Ycck,
}
