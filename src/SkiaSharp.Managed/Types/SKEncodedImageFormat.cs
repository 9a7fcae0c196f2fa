namespace SkiaSharp;

/// <summary>The supported file formats. Only <see cref="Png"/> can also be written.</summary>
public enum SKEncodedImageFormat
{
    /// <summary>BMP.</summary>
    Bmp = 0,
    /// <summary>GIF.</summary>
    Gif = 1,
    /// <summary>JPEG.</summary>
    Jpeg = 3,
    /// <summary>PNG.</summary>
    Png = 4,
    /// <summary>WebP.</summary>
    Webp = 6,
}
