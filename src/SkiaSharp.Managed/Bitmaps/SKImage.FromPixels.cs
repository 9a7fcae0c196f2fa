#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKImage
{
    /// <summary>Shares pixels in rows without gaps; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKImage FromPixels(SKImageInfo info, SKData data) => FromPixels(info, data, info.RowBytes);

    /// <summary>Shares pixels; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKImage FromPixels(SKImageInfo info, SKData data, int rowBytes)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!Holds(info, rowBytes, data.Size))
            return null;
        info.AlphaType = info.ColorType.GetAlphaType(info.AlphaType);
        return new SKImage(data.ShareMemory(), new PixelView(info, data.Bytes, rowBytes));
    }

    /// <summary>Wraps pixels in rows without gaps; they have to outlive the image.</summary>
    public static SKImage FromPixels(SKImageInfo info, IntPtr pixels) => FromPixels(info, pixels, info.RowBytes);

    /// <summary>Wraps pixels, which have to outlive the image; returns null if the info does not describe pixels.</summary>
    public static SKImage FromPixels(SKImageInfo info, IntPtr pixels, int rowBytes)
    {
        using var borrowed = new SKBitmap();
        return !info.IsEmpty && pixels != IntPtr.Zero && borrowed.InstallPixels(info, pixels, rowBytes)
            ? new SKImage(borrowed.ShareMemory(), borrowed.View)
            : null;
    }

    /// <summary>Wraps the pixels of a pixmap, which have to outlive the image; returns null without pixels.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public static SKImage FromPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return FromPixels(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>Copies pixels in rows without gaps from a stream, which stays open; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is null.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, Stream pixels) => FromPixelCopy(info, pixels, info.RowBytes);

    /// <summary>Copies pixels from a stream, which stays open; returns null if there are too few.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is null.</exception>
    public static SKImage FromPixelCopy(SKImageInfo info, Stream pixels, int rowBytes)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        using SKData data = SKData.Create(pixels);
        return FromPixels(info, data, rowBytes);
    }

    private static bool Holds(SKImageInfo info, int rowBytes, long bytes) =>
        !info.IsEmpty && info.ColorType != SKColorType.Unknown && info.AlphaType != SKAlphaType.Unknown
        && rowBytes >= info.RowBytes64 && bytes >= (long)rowBytes * (info.Height - 1) + info.RowBytes64;
}
