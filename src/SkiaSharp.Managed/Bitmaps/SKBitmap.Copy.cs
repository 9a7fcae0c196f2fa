#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>
    /// The pixels of an image, in the platform's color type and the image's alpha type; null where they cannot be converted.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    public static SKBitmap FromImage(SKImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var info = new SKImageInfo(image.Width, image.Height, SKImageInfo.PlatformColorType, image.AlphaType);
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && image.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes))
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    /// <summary>Whether <see cref="CopyTo(SKBitmap, SKColorType)"/> can be done.</summary>
    public bool CanCopyTo(SKColorType colorType) => !IsNull && colorType != SKColorType.Unknown;

    /// <summary>A bitmap with a copy of the pixels; null without pixels.</summary>
    public SKBitmap Copy() => Copy(ColorType);

    /// <summary>A bitmap with the pixels in another color type; null without pixels.</summary>
    public SKBitmap Copy(SKColorType colorType)
    {
        var copy = new SKBitmap();
        if (CopyTo(copy, colorType))
            return copy;
        copy.Dispose();
        return null;
    }

    /// <inheritdoc cref="CopyTo(SKBitmap, SKColorType)"/>
    public bool CopyTo(SKBitmap destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return CopyTo(destination, ColorType);
    }

    /// <summary>Gives a bitmap new pixels: a copy of these.</summary>
    /// <returns>Whether it was done; not without pixels or to an unknown type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public bool CopyTo(SKBitmap destination, SKColorType colorType)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (!CanCopyTo(colorType))
            return false;

        PixelView source = View;
        using var copy = new SKBitmap();
        if (!copy.TryAllocPixels(source.Info.WithColorType(colorType)))
            return false;
        PixelConverter.Convert(source, copy.View);
        GC.KeepAlive(this);
        destination.RequireAlive();
        destination.Install(copy.ShareMemory(), copy.View);
        return true;
    }

    /// <summary>Makes another bitmap a part of this one: they share their pixels.</summary>
    /// <param name="destination">The bitmap that becomes the part.</param>
    /// <param name="subset">The part, which is clipped to this bitmap.</param>
    /// <returns>Whether anything of the part lies within.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public bool ExtractSubset(SKBitmap destination, SKRectI subset)
    {
        ArgumentNullException.ThrowIfNull(destination);
        subset = SKRectI.Intersect(subset, Info.Rect);
        if (IsNull || subset.Width <= 0 || subset.Height <= 0)
            return false;
        destination.RequireAlive();
        destination.Install(ShareMemory(), View.Part(subset));
        return true;
    }

    /// <summary>Borrows memory, rows without gaps.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels) => InstallPixels(info, pixels, info.RowBytes, null, null);

    /// <summary>Borrows memory.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels, int rowBytes) => InstallPixels(info, pixels, rowBytes, null, null);

    /// <summary>Borrows memory until <paramref name="releaseProc"/> is called.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels, int rowBytes, SKBitmapReleaseDelegate releaseProc) =>
        InstallPixels(info, pixels, rowBytes, releaseProc, null);

    /// <summary>Borrows memory until <paramref name="releaseProc"/> is called; at once, where the info describes no pixels.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels, int rowBytes, SKBitmapReleaseDelegate releaseProc, object context)
    {
        RequireAlive();
        bool isValid = TryCorrect(ref info, ref rowBytes);
        PixelMemory borrowed = PixelMemory.Borrow(
            pixels, isValid ? (long)rowBytes * info.Height : 0, releaseProc is null ? null : address => releaseProc(address, context));
        if (isValid)
            Install(borrowed, new PixelView(info, (byte*)pixels, rowBytes));
        else
            borrowed.Release();
        return isValid;
    }

    /// <summary>Borrows the memory of a pixmap.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool InstallPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return InstallPixels(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>The pixels as a pixmap, valid as long as the bitmap has them; null without pixels.</summary>
    public SKPixmap PeekPixels() => IsNull ? null : new SKPixmap(Info, GetPixels(), RowBytes);

    /// <summary>Lets a pixmap show the pixels.</summary>
    /// <returns>Whether there are pixels.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool PeekPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        if (IsNull)
            return false;
        pixmap.Reset(Info, GetPixels(), RowBytes);
        return true;
    }
}
