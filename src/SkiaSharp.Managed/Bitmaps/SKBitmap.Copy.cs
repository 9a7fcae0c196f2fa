#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>
    /// Copies the pixels of an image, in the platform's color type and the image's alpha type; returns null if they cannot be converted.
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

    /// <summary>Returns whether <see cref="CopyTo(SKBitmap, SKColorType)"/> is possible.</summary>
    public bool CanCopyTo(SKColorType colorType) => !IsNull && colorType != SKColorType.Unknown;

    /// <summary>Creates a bitmap with a copy of the pixels; returns null without pixels.</summary>
    public SKBitmap Copy() => Copy(ColorType);

    /// <summary>Creates a bitmap with the pixels in another color type; returns null without pixels.</summary>
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

    /// <summary>Replaces the pixels of another bitmap with a copy of these.</summary>
    /// <returns>Whether it succeeded; false without pixels or for an unknown type.</returns>
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

    /// <summary>Makes another bitmap a part of this one; they share their pixels.</summary>
    /// <param name="destination">The bitmap that becomes the part.</param>
    /// <param name="subset">The part, which is clipped to this bitmap.</param>
    /// <returns>Whether the part overlaps the picture.</returns>
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

    /// <summary>Wraps memory without copying it; rows have no gaps.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels) => InstallPixels(info, pixels, info.RowBytes, null, null);

    /// <summary>Wraps memory without copying it.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels, int rowBytes) => InstallPixels(info, pixels, rowBytes, null, null);

    /// <summary>Wraps memory without copying it, until <paramref name="releaseProc"/> is called.</summary>
    /// <returns>Whether the info describes pixels.</returns>
    public bool InstallPixels(SKImageInfo info, IntPtr pixels, int rowBytes, SKBitmapReleaseDelegate releaseProc) =>
        InstallPixels(info, pixels, rowBytes, releaseProc, null);

    /// <summary>
    /// Wraps memory without copying it, until <paramref name="releaseProc"/> is called; it is called immediately if the info describes no
    /// pixels.
    /// </summary>
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

    /// <summary>Wraps the memory of a pixmap without copying it.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool InstallPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return InstallPixels(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>Returns the pixels as a pixmap, valid as long as the bitmap keeps them; null without pixels.</summary>
    public SKPixmap PeekPixels() => IsNull ? null : new SKPixmap(Info, GetPixels(), RowBytes);

    /// <summary>Points a pixmap at the pixels.</summary>
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
