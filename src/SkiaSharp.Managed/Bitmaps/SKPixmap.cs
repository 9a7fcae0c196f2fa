using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>A view of pixels in memory owned by something else.</summary>
public unsafe partial class SKPixmap : SKObject
{
    private PixelView _view;

    /// <summary>Creates a view without pixels.</summary>
    public SKPixmap()
    {
    }

    /// <summary>Creates a view of pixels in rows without gaps.</summary>
    public SKPixmap(SKImageInfo info, IntPtr addr)
        : this(info, addr, info.RowBytes)
    {
    }

    /// <param name="info">The size and type.</param>
    /// <param name="addr">The address of the first pixel.</param>
    /// <param name="rowBytes">The number of bytes from the start of one row to the next.</param>
    public SKPixmap(SKImageInfo info, IntPtr addr, int rowBytes)
    {
        _view = new PixelView(info, (byte*)addr, rowBytes);
    }

    /// <summary>The size, color type and alpha type.</summary>
    public SKImageInfo Info => View.Info;

    /// <summary>The width in pixels.</summary>
    public int Width => Info.Width;

    /// <summary>The height in pixels.</summary>
    public int Height => Info.Height;

    /// <summary>The color type: the storage format of a pixel.</summary>
    public SKColorType ColorType => Info.ColorType;

    /// <summary>The alpha type: the meaning of alpha.</summary>
    public SKAlphaType AlphaType => Info.AlphaType;

    /// <summary>The number of bytes per pixel.</summary>
    public int BytesPerPixel => Info.BytesPerPixel;

    /// <summary>The number of bytes per row.</summary>
    public int RowBytes => View.RowBytes;

    /// <summary>The number of bytes of all rows; for the last row, only its pixels count.</summary>
    public int BytesSize => Info.IsEmpty ? 0 : RowBytes * (Height - 1) + Info.RowBytes;

    /// <summary>The pixels; checked to be alive.</summary>
    internal PixelView View
    {
        get
        {
            RequireAlive();
            return _view;
        }
    }

    /// <summary>Clears the view; it has no pixels afterward.</summary>
    public void Reset() => Reset(SKImageInfo.Empty, IntPtr.Zero, 0);

    /// <summary>Points the view at other pixels.</summary>
    public void Reset(SKImageInfo info, IntPtr addr, int rowBytes)
    {
        RequireAlive();
        _view = new PixelView(info, (byte*)addr, rowBytes);
    }

    /// <summary>Returns the address of the first pixel.</summary>
    public IntPtr GetPixels() => (IntPtr)View.Pixels;

    /// <summary>Returns the address of a pixel.</summary>
    public IntPtr GetPixels(int x, int y) => (IntPtr)(View.Pixels + (long)y * RowBytes + x * BytesPerPixel);

    /// <summary>Returns the bytes themselves.</summary>
    public Span<byte> GetPixelSpan() => new(View.Pixels, BytesSize);

    /// <summary>Returns the pixels themselves, in rows without gaps.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> does not have the size of a pixel.</exception>
    public Span<T> GetPixelSpan<T>()
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() != BytesPerPixel)
        {
            throw new ArgumentException(
                $"Size of T ({Unsafe.SizeOf<T>()}) is not the same as the size of each pixel ({BytesPerPixel}).", nameof(T));
        }
        return new Span<T>(View.Pixels, BytesSize / BytesPerPixel);
    }

    /// <summary>Returns the color of a pixel, not premultiplied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is out of range.</exception>
    public SKColor GetPixelColor(int x, int y)
    {
        using SKBitmap bitmap = Borrowed();
        return bitmap.GetPixel(x, y);
    }

    /// <summary>Replaces every pixel.</summary>
    public bool Erase(SKColor color) => Erase(color, Info.Rect);

    /// <summary>Replaces the pixels of a rectangle, clipped to the picture.</summary>
    /// <returns>Whether the rectangle overlaps the picture.</returns>
    public bool Erase(SKColor color, SKRectI subset)
    {
        using SKBitmap bitmap = Borrowed();
        bitmap.Erase(color, subset);
        return Info.Rect.IntersectsWith(subset);
    }

    /// <summary>Points another pixmap at a part, clipped to this one.</summary>
    /// <returns>Whether the part overlaps the picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public bool ExtractSubset(SKPixmap result, SKRectI subset)
    {
        ArgumentNullException.ThrowIfNull(result);
        subset = SKRectI.Intersect(subset, Info.Rect);
        if (subset.Width <= 0 || subset.Height <= 0)
            return false;
        PixelView part = View.Part(subset);
        result.Reset(part.Info, (IntPtr)part.Pixels, part.RowBytes);
        return true;
    }

    /// <summary>Returns a pixmap of a part, clipped to this one; null if they do not overlap.</summary>
    public SKPixmap? ExtractSubset(SKRectI subset)
    {
        var result = new SKPixmap();
        if (ExtractSubset(result, subset))
            return result;
        result.Dispose();
        return null;
    }

    private SKBitmap Borrowed()
    {
        var bitmap = new SKBitmap();
        bitmap.InstallPixels(this);
        return bitmap;
    }
}
