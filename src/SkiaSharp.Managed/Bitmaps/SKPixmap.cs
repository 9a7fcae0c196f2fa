using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Pixels in memory that something else holds.</summary>
public unsafe partial class SKPixmap : SKObject
{
    private PixelView _view;

    /// <summary>No pixels.</summary>
    public SKPixmap()
    {
    }

    /// <summary>Pixels in rows without gaps.</summary>
    public SKPixmap(SKImageInfo info, IntPtr addr)
        : this(info, addr, info.RowBytes)
    {
    }

    /// <param name="info">Size and type.</param>
    /// <param name="addr">The first pixel.</param>
    /// <param name="rowBytes">From one row to the next.</param>
    public SKPixmap(SKImageInfo info, IntPtr addr, int rowBytes)
    {
        _view = new PixelView(info, (byte*)addr, rowBytes);
    }

    /// <summary>Size, color type and alpha type.</summary>
    public SKImageInfo Info => View.Info;

    /// <summary>How many pixels a row has.</summary>
    public int Width => Info.Width;

    /// <summary>How many rows there are.</summary>
    public int Height => Info.Height;

    /// <summary>How a pixel is stored.</summary>
    public SKColorType ColorType => Info.ColorType;

    /// <summary>What alpha means.</summary>
    public SKAlphaType AlphaType => Info.AlphaType;

    /// <summary>How many bytes a pixel has.</summary>
    public int BytesPerPixel => Info.BytesPerPixel;

    /// <summary>How many bytes a row has.</summary>
    public int RowBytes => View.RowBytes;

    /// <summary>The bytes of all rows; of the last only what its pixels take.</summary>
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

    /// <summary>Leaves no pixels.</summary>
    public void Reset() => Reset(SKImageInfo.Empty, IntPtr.Zero, 0);

    /// <summary>Shows other pixels.</summary>
    public void Reset(SKImageInfo info, IntPtr addr, int rowBytes)
    {
        RequireAlive();
        _view = new PixelView(info, (byte*)addr, rowBytes);
    }

    /// <summary>The address of the first pixel.</summary>
    public IntPtr GetPixels() => (IntPtr)View.Pixels;

    /// <summary>The address of a pixel.</summary>
    public IntPtr GetPixels(int x, int y) => (IntPtr)(View.Pixels + (long)y * RowBytes + x * BytesPerPixel);

    /// <summary>The bytes themselves.</summary>
    public Span<byte> GetPixelSpan() => new(View.Pixels, BytesSize);

    /// <summary>The pixels themselves, rows without gaps.</summary>
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

    /// <summary>The color of a pixel, not premultiplied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pixel.</exception>
    public SKColor GetPixelColor(int x, int y)
    {
        using SKBitmap bitmap = Borrowed();
        return bitmap.GetPixel(x, y);
    }

    /// <summary>Replaces every pixel.</summary>
    public bool Erase(SKColor color) => Erase(color, Info.Rect);

    /// <summary>Replaces the pixels of a rectangle, as far as there are such.</summary>
    /// <returns>Whether there are such.</returns>
    public bool Erase(SKColor color, SKRectI subset)
    {
        using SKBitmap bitmap = Borrowed();
        bitmap.Erase(color, subset);
        return Info.Rect.IntersectsWith(subset);
    }

    /// <summary>Lets another pixmap show a part, clipped to this one.</summary>
    /// <returns>Whether anything of the part lies within.</returns>
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

    /// <summary>A pixmap of a part, clipped to this one; null where nothing of it lies within.</summary>
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
