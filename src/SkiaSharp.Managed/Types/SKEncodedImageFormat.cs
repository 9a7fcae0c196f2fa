namespace SkiaSharp;

/// <summary>The file formats. <see cref="Png"/> can also be written.</summary>
public enum SKEncodedImageFormat
{
    Bmp = 0,
    Gif = 1,
    Jpeg = 3,
    Png = 4,
    Webp = 6,
}
