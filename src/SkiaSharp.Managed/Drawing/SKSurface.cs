#nullable disable annotations

namespace SkiaSharp;

/// <summary>Pixels with a canvas that draws on them.</summary>
public unsafe class SKSurface : SKObject
{
    private readonly SKBitmap _bitmap;
    private readonly SKCanvas _canvas;

    private SKSurface(SKBitmap bitmap)
    {
        _bitmap = bitmap;
        _canvas = new SKCanvas(bitmap);
    }

    /// <summary>The canvas, which belongs to the surface and is disposed with it.</summary>
    public SKCanvas Canvas
    {
        get
        {
            RequireAlive();
            return _canvas;
        }
    }

    /// <summary>Zeroed pixels; null where the info describes none, or there is not enough memory for them.</summary>
    public static SKSurface Create(SKImageInfo info) => Create(info, 0);

    /// <summary>Zeroed pixels, rows so far apart; null where the info describes none, or there is not enough memory for them.</summary>
    public static SKSurface Create(SKImageInfo info, int rowBytes)
    {
        var bitmap = new SKBitmap();
        if (!info.IsEmpty && bitmap.TryAllocPixels(info, rowBytes))
            return new SKSurface(bitmap);
        bitmap.Dispose();
        return null;
    }

    /// <summary>
    /// Pixels of somebody else's memory, in rows without gaps, which has to outlive the surface; null where the info describes none.
    /// </summary>
    public static SKSurface Create(SKImageInfo info, IntPtr pixels) => Create(info, pixels, info.RowBytes);

    /// <summary>Pixels of somebody else's memory, which has to outlive the surface; null where the info describes none.</summary>
    public static SKSurface Create(SKImageInfo info, IntPtr pixels, int rowBytes)
    {
        var bitmap = new SKBitmap();
        if (!info.IsEmpty && pixels != IntPtr.Zero && bitmap.InstallPixels(info, pixels, rowBytes))
            return new SKSurface(bitmap);
        bitmap.Dispose();
        return null;
    }

    /// <summary>The pixels of a pixmap, which have to outlive the surface; null where there are none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public static SKSurface Create(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return Create(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>A copy of what the surface shows now.</summary>
    public SKImage Snapshot()
    {
        RequireAlive();
        return SKImage.FromBitmap(_bitmap);
    }

    /// <summary>A copy of a part, clipped to the surface; null where nothing of it lies within.</summary>
    public SKImage Snapshot(SKRectI bounds)
    {
        RequireAlive();
        bounds = SKRectI.Intersect(bounds, _bitmap.Info.Rect);
        using SKPixmap pixels = PeekPixels();
        using SKPixmap part = pixels.ExtractSubset(bounds);
        return part is null ? null : SKImage.FromPixelCopy(part);
    }

    /// <summary>The pixels, valid as long as the surface.</summary>
    public SKPixmap PeekPixels()
    {
        RequireAlive();
        return _bitmap.PeekPixels();
    }

    /// <summary>Lets a pixmap show the pixels.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool PeekPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        RequireAlive();
        return _bitmap.PeekPixels(pixmap);
    }

    /// <inheritdoc cref="SKPixmap.ReadPixels(SKImageInfo, IntPtr, int, int, int)"/>
    public bool ReadPixels(SKImageInfo dstInfo, IntPtr dstPixels, int dstRowBytes, int srcX, int srcY)
    {
        using SKPixmap pixels = PeekPixels();
        return pixels.ReadPixels(dstInfo, dstPixels, dstRowBytes, srcX, srcY);
    }

    /// <summary>Draws what the surface shows onto another canvas.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="canvas"/> is null.</exception>
    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        canvas.DrawSurface(this, x, y, paint);
    }

    /// <summary>Does nothing: all that is drawn is there at once.</summary>
    public void Flush() => RequireAlive();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _canvas.Dispose();
            _bitmap.Dispose();
        }
        base.Dispose(disposing);
    }
}
