#nullable disable annotations

namespace SkiaSharp;

/// <summary>Pixels with a canvas to draw on them.</summary>
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

    /// <summary>Allocates zeroed pixels; returns null if the info does not describe pixels or there is not enough memory.</summary>
    public static SKSurface Create(SKImageInfo info) => Create(info, 0);

    /// <summary>
    /// Allocates zeroed pixels with a given number of bytes per row; returns null if the info does not describe pixels or there is not
    /// enough memory.
    /// </summary>
    public static SKSurface Create(SKImageInfo info, int rowBytes)
    {
        var bitmap = new SKBitmap();
        if (!info.IsEmpty && bitmap.TryAllocPixels(info, rowBytes))
            return new SKSurface(bitmap);
        bitmap.Dispose();
        return null;
    }

    /// <summary>
    /// Wraps external memory with rows without gaps, which has to outlive the surface; returns null if the info does not describe pixels.
    /// </summary>
    public static SKSurface Create(SKImageInfo info, IntPtr pixels) => Create(info, pixels, info.RowBytes);

    /// <summary>Wraps external memory, which has to outlive the surface; returns null if the info does not describe pixels.</summary>
    public static SKSurface Create(SKImageInfo info, IntPtr pixels, int rowBytes)
    {
        var bitmap = new SKBitmap();
        if (!info.IsEmpty && pixels != IntPtr.Zero && bitmap.InstallPixels(info, pixels, rowBytes))
            return new SKSurface(bitmap);
        bitmap.Dispose();
        return null;
    }

    /// <summary>Wraps the pixels of a pixmap, which have to outlive the surface; returns null if there are none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public static SKSurface Create(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        return Create(pixmap.Info, pixmap.GetPixels(), pixmap.RowBytes);
    }

    /// <summary>Copies the current contents of the surface.</summary>
    public SKImage Snapshot()
    {
        RequireAlive();
        return SKImage.FromBitmap(_bitmap);
    }

    /// <summary>Copies a part, clipped to the surface; returns null if they do not overlap.</summary>
    public SKImage Snapshot(SKRectI bounds)
    {
        RequireAlive();
        bounds = SKRectI.Intersect(bounds, _bitmap.Info.Rect);
        using SKPixmap pixels = PeekPixels();
        using SKPixmap part = pixels.ExtractSubset(bounds);
        return part is null ? null : SKImage.FromPixelCopy(part);
    }

    /// <summary>Returns the pixels, valid as long as the surface.</summary>
    public SKPixmap PeekPixels()
    {
        RequireAlive();
        return _bitmap.PeekPixels();
    }

    /// <summary>Points a pixmap at the pixels.</summary>
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

    /// <summary>Draws the contents of the surface onto another canvas.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="canvas"/> is null.</exception>
    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        canvas.DrawSurface(this, x, y, paint);
    }

    /// <summary>Does nothing: drawing takes effect immediately.</summary>
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
