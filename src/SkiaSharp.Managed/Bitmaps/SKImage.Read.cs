#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKImage
{
    /// <inheritdoc cref="ReadPixels(SKImageInfo, IntPtr, int, int, int, SKImageCachingHint)"/>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels) => ReadPixels(dstInfo, dstPixels, dstInfo.RowBytes, 0, 0);

    /// <inheritdoc cref="ReadPixels(SKImageInfo, IntPtr, int, int, int, SKImageCachingHint)"/>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes) => ReadPixels(dstInfo, dstPixels, dstRowBytes, 0, 0);

    /// <inheritdoc cref="ReadPixels(SKImageInfo, IntPtr, int, int, int, SKImageCachingHint)"/>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes, int srcX, int srcY) =>
        ReadPixels(dstInfo, dstPixels, dstRowBytes, srcX, srcY, SKImageCachingHint.Allow);

    /// <summary>Copies a part of the pixels, converted to another color and alpha type.</summary>
    /// <param name="dstInfo">The size and type of the copy.</param>
    /// <param name="dstPixels">The address of the copy's first row.</param>
    /// <param name="dstRowBytes">The number of bytes from the start of one row of the copy to the next.</param>
    /// <param name="srcX">The source column that becomes the first of the copy; may be negative.</param>
    /// <param name="srcY">The source row that becomes the first of the copy; may be negative.</param>
    /// <param name="cachingHint">Ignored: decoded pixels are kept in any case.</param>
    /// <returns>Whether there was anything to copy.</returns>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes, int srcX, int srcY, SKImageCachingHint cachingHint)
    {
        using SKPixmap pixmap = Decoded();
        bool isDone = pixmap is not null && pixmap.ReadPixels(dstInfo, dstPixels, dstRowBytes, srcX, srcY);
        GC.KeepAlive(this);
        return isDone;
    }

    /// <inheritdoc cref="ReadPixels(SKPixmap, int, int, SKImageCachingHint)"/>
    public bool ReadPixels(SKPixmap pixmap) => ReadPixels(pixmap, 0, 0);

    /// <inheritdoc cref="ReadPixels(SKPixmap, int, int, SKImageCachingHint)"/>
    public bool ReadPixels(SKPixmap pixmap, int srcX, int srcY) => ReadPixels(pixmap, srcX, srcY, SKImageCachingHint.Allow);

    /// <inheritdoc cref="ReadPixels(SKImageInfo, IntPtr, int, int, int, SKImageCachingHint)"/>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool ReadPixels(SKPixmap pixmap, int srcX, int srcY, SKImageCachingHint cachingHint)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return ReadPixels(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes, srcX, srcY, cachingHint);
    }

    /// <inheritdoc cref="ScalePixels(SKPixmap, SKSamplingOptions, SKImageCachingHint)"/>
    public bool ScalePixels(SKPixmap dst, SKSamplingOptions sampling) => ScalePixels(dst, sampling, SKImageCachingHint.Allow);

    /// <summary>Resizes the picture into a pixmap, using the pixmap's size and type.</summary>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dst"/> is null.</exception>
    public bool ScalePixels(SKPixmap dst, SKSamplingOptions sampling, SKImageCachingHint cachingHint)
    {
        ArgumentNullException.ThrowIfNull(dst);
        using SKPixmap pixmap = Decoded();
        bool isDone = pixmap is not null && pixmap.ScalePixels(dst, sampling);
        GC.KeepAlive(this);
        return isDone;
    }
}
