#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKImage
{
    /// <summary>Allocates zeroed pixels.</summary>
    public static SKImage Create(SKImageInfo info)
    {
        using var bitmap = new SKBitmap();
        return bitmap.TryAllocPixels(info) ? new SKImage(bitmap.ShareMemory(), bitmap.View) : null;
    }

    /// <summary>
    /// Creates an image from the pixels of a bitmap: shared if the bitmap is immutable, otherwise copied; returns null without pixels.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="bitmap"/> is null.</exception>
    public static SKImage FromBitmap(SKBitmap bitmap)
    {
        ArgumentNullException.ThrowIfNull(bitmap);
        if (bitmap.IsNull)
            return null;
        if (bitmap.IsImmutable)
            return new SKImage(bitmap.ShareMemory(), bitmap.View);
        using SKBitmap copy = bitmap.Copy();
        return copy is null ? null : new SKImage(copy.ShareMemory(), copy.View);
    }

    /// <summary>Copies pixels in rows without gaps; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is null.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, byte[] pixels) => FromPixelCopy(info, pixels, info.RowBytes);

    /// <summary>Copies pixels; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is null.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, byte[] pixels, int rowBytes)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        return FromPixelCopy(info, pixels.AsSpan(), rowBytes);
    }

    /// <summary>Copies pixels in rows without gaps; returns null if there are too few.</summary>
    public static SKImage FromPixelCopy(SKImageInfo info, ReadOnlySpan<byte> pixels) => FromPixelCopy(info, pixels, info.RowBytes);

    /// <summary>Copies pixels; returns null if there are too few.</summary>
    public static SKImage FromPixelCopy(SKImageInfo info, ReadOnlySpan<byte> pixels, int rowBytes)
    {
        if (!Holds(info, rowBytes, pixels.Length))
            return null;
        fixed (byte* first = pixels)
            return FromPixelCopy(info, (IntPtr)first, rowBytes);
    }

    /// <summary>Copies pixels in rows without gaps.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is zero.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, IntPtr pixels) => FromPixelCopy(info, pixels, info.RowBytes);

    /// <summary>Copies pixels; returns null if the info does not describe pixels.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is zero.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, IntPtr pixels, int rowBytes)
    {
        ArgumentNullException.ThrowIfNull((void*)pixels, nameof(pixels));
        using var borrowed = new SKBitmap();
        return !info.IsEmpty && borrowed.InstallPixels(info, pixels, rowBytes) ? FromBitmap(borrowed) : null;
    }

    /// <summary>Copies the pixels of a pixmap; returns null without pixels.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public static SKImage FromPixelCopy(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return pixmap.GetPixels() == IntPtr.Zero ? null : FromPixelCopy(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>
    /// Opens a picture file; its orientation is applied, and alpha is premultiplied. Returns null if it is not a picture.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKImage FromEncodedData(SKData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using SKCodec codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        SKImageInfo info = codec.Info;
        if (info.AlphaType == SKAlphaType.Unpremul)
            info.AlphaType = SKAlphaType.Premul;
        if (Orientation.SwapsSides(codec.EncodedOrigin))
            info = info.WithSize(info.Height, info.Width);
        return new SKImage(data.Share(), info);
    }

    /// <inheritdoc cref="FromEncodedData(SKData)"/>
    /// <param name="data">The file.</param>
    /// <param name="subset">The part of the picture to take; the result is null if it is not within the picture.</param>
    public static SKImage FromEncodedData(SKData data, SKRectI subset)
    {
        using SKImage whole = FromEncodedData(data);
        return whole?.Subset(subset);
    }

    /// <inheritdoc cref="FromEncodedData(SKData)"/>
    /// <exception cref="ArgumentException"><paramref name="data"/> is empty.</exception>
    public static SKImage FromEncodedData(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            throw new ArgumentException("The data buffer was empty.", nameof(data));
        using SKData copy = SKData.CreateCopy(data);
        return FromEncodedData(copy);
    }

    /// <inheritdoc cref="FromEncodedData(ReadOnlySpan{byte})"/>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKImage FromEncodedData(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return FromEncodedData(data.AsSpan());
    }

    /// <inheritdoc cref="FromEncodedData(SKData)"/>
    /// <param name="data">The file; the stream stays open.</param>
    public static SKImage FromEncodedData(Stream data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using SKData copy = SKData.Create(data);
        return copy is null ? null : FromEncodedData(copy);
    }

    /// <inheritdoc cref="FromEncodedData(SKData)"/>
    /// <exception cref="ArgumentException"><paramref name="filename"/> is null or empty.</exception>
    public static SKImage FromEncodedData(string filename)
    {
        ArgumentException.ThrowIfNullOrEmpty(filename);
        using SKData data = SKData.Create(filename);
        return data is null ? null : FromEncodedData(data);
    }

    /// <summary>
    /// Decodes a file and turns it upright. What a damaged file holds before the fault counts, the rest stays black or transparent.
    /// </summary>
    /// <returns>Null where nothing can be decoded.</returns>
    private static SKBitmap DecodeUpright(SKData data, SKImageInfo info)
    {
        using SKCodec codec = SKCodec.Create(data);
        if (codec is null)
            return null;
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info.WithSize(codec.Info.Size)))
        {
            PixelView view = bitmap.View;
            SKCodecResult result = codec.GetPixels(
                view.Info, (IntPtr)view.Pixels, view.RowBytes, new SKCodecOptions(SKZeroInitialized.Yes));
            if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput)
                return SKBitmap.TurnUpright(bitmap, codec.EncodedOrigin);
        }
        bitmap.Dispose();
        return null;
    }
}
