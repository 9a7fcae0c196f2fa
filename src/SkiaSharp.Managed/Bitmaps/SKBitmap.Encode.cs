#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>The picture as a file.</summary>
    /// <param name="format">Only <see cref="SKEncodedImageFormat.Png"/> can be written.</param>
    /// <param name="quality">PNG has none; it is ignored.</param>
    /// <returns>Null without pixels, and for other formats.</returns>
    public SKData Encode(SKEncodedImageFormat format, int quality)
    {
        using var written = new MemoryStream();
        return Encode(written, format, quality) ? SKData.Take(written) : null;
    }

    /// <inheritdoc cref="Encode(SKEncodedImageFormat, int)"/>
    /// <param name="dst">Where the file goes; the stream stays open.</param>
    /// <param name="format">Only <see cref="SKEncodedImageFormat.Png"/> can be written.</param>
    /// <param name="quality">PNG has none; it is ignored.</param>
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
