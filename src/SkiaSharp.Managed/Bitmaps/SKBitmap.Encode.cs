#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>Encodes the picture as a file.</summary>
    /// <param name="format">The format; only <see cref="SKEncodedImageFormat.Png"/> is supported.</param>
    /// <param name="quality">The quality; ignored, since PNG has none.</param>
    /// <returns>The file; null without pixels, or for other formats.</returns>
    public SKData Encode(SKEncodedImageFormat format, int quality)
    {
        using var written = new MemoryStream();
        return Encode(written, format, quality) ? SKData.Take(written) : null;
    }

    /// <inheritdoc cref="Encode(SKEncodedImageFormat, int)"/>
    /// <param name="dst">The destination stream, which stays open.</param>
    /// <param name="format">The format; only <see cref="SKEncodedImageFormat.Png"/> is supported.</param>
    /// <param name="quality">The quality; ignored, since PNG has none.</param>
    /// <returns>False without pixels, and for other formats.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dst"/> is null.</exception>
    public bool Encode(Stream dst, SKEncodedImageFormat format, int quality)
    {
        using SKPixmap pixmap = PeekPixels();
        bool isDone = pixmap is not null && pixmap.Encode(dst, format, quality);
        GC.KeepAlive(this);
        return isDone;
    }
}
