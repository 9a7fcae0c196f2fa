namespace SkiaSharp;

public unsafe partial class SKPixmap
{
    /// <inheritdoc cref="ReadPixels(SKImageInfo, IntPtr, int, int, int)"/>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes) => ReadPixels(dstInfo, dstPixels, dstRowBytes, 0, 0);

    /// <summary>Copies a part of the pixels, converted to another color and alpha type.</summary>
    /// <param name="dstInfo">The size and type of the copy.</param>
    /// <param name="dstPixels">The address of the copy's first row.</param>
    /// <param name="dstRowBytes">The number of bytes from the start of one row of the copy to the next.</param>
    /// <param name="srcX">The source column that becomes the first of the copy; may be negative.</param>
    /// <param name="srcY">The source row that becomes the first of the copy; may be negative.</param>
    /// <returns>Whether there was anything to copy.</returns>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes, int srcX, int srcY) =>
        Read(View, new PixelView(dstInfo, (byte*)dstPixels, dstRowBytes), srcX, srcY);

    /// <inheritdoc cref="ReadPixels(SKPixmap, int, int)"/>
    public bool ReadPixels(SKPixmap pixmap) => ReadPixels(pixmap, 0, 0);

    /// <summary>Copies a part of the pixels, converted to another color and alpha type.</summary>
    /// <returns>Whether there was anything to copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool ReadPixels(SKPixmap pixmap, int srcX, int srcY)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return Read(View, pixmap.View, srcX, srcY);
    }

    internal static bool Read(PixelView source, PixelView destination, int srcX, int srcY)
    {
        if (source.Pixels is null || destination.Pixels is null || !PixelConverter.CanConvert(source.Info, destination.Info))
            return false;
        if (destination.RowBytes < destination.Info.RowBytes64 || Math.Abs((long)srcX) > source.Width + (long)destination.Width
            || Math.Abs((long)srcY) > source.Height + (long)destination.Height)
        {
            return false;
        }
        var area = SKRectI.Intersect(SKRectI.Create(srcX, srcY, destination.Width, destination.Height), source.Info.Rect);
        if (area.Width <= 0 || area.Height <= 0)
            return false;
        PixelConverter.Convert(
            source.Part(area), destination.Part(SKRectI.Create(area.Left - srcX, area.Top - srcY, area.Width, area.Height)));
        return true;
    }
}
