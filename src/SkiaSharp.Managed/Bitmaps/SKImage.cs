#nullable disable annotations

namespace SkiaSharp;

/// <summary>An immutable picture: pixels, or a file that is decoded when its pixels are first needed.</summary>
public unsafe partial class SKImage : SKObject
{
    private static long s_lastId;

    private readonly SKData _encoded;
    private PixelMemory _memory;
    private PixelView _view;

    private SKImage(PixelMemory memory, PixelView view)
    {
        _memory = memory;
        _view = view;
        Description = view.Info;
    }

    private SKImage(SKData encoded, SKImageInfo info)
    {
        _encoded = encoded;
        Description = info;
    }

    /// <summary>The size, color type and alpha type.</summary>
    public SKImageInfo Info
    {
        get
        {
            RequireAlive();
            return Description;
        }
    }

    /// <summary>The width in pixels.</summary>
    public int Width => Info.Width;

    /// <summary>The height in pixels.</summary>
    public int Height => Info.Height;

    /// <summary>The color type: the storage format of a pixel.</summary>
    public SKColorType ColorType => Info.ColorType;

    /// <summary>The alpha type: the meaning of alpha.</summary>
    public SKAlphaType AlphaType => Info.AlphaType;

    /// <summary>Whether the image has only alpha.</summary>
    public bool IsAlphaOnly => ColorType == SKColorType.Alpha8;

    /// <summary>A number unique to this image.</summary>
    public uint UniqueId { get; } = (uint)Interlocked.Increment(ref s_lastId);

    /// <summary>Whether the image came from a file.</summary>
    public bool IsLazyGenerated
    {
        get
        {
            RequireAlive();
            return _encoded is not null;
        }
    }

    /// <summary>The bytes of the file that the image came from; null if it did not come from a file.</summary>
    public SKData EncodedData
    {
        get
        {
            RequireAlive();
            return _encoded?.Share();
        }
    }

    private SKImageInfo Description { get; }

    /// <summary>Returns the file that the image came from, or a PNG file if there is none.</summary>
    public SKData Encode() => EncodedData ?? Encode(SKEncodedImageFormat.Png, 100);

    /// <inheritdoc cref="SKBitmap.Encode(SKEncodedImageFormat, int)"/>
    public SKData Encode(SKEncodedImageFormat format, int quality)
    {
        using SKPixmap pixmap = Decoded();
        SKData data = pixmap?.Encode(format, quality);
        GC.KeepAlive(this);
        return data;
    }

    /// <summary>Returns part of the image; null if the rectangle is not within it.</summary>
    public SKImage Subset(SKRectI subset)
    {
        if (!Info.Rect.Contains(subset) || subset.Width <= 0 || subset.Height <= 0)
            return null;
        using SKPixmap pixmap = Decoded();
        return pixmap is null ? null : new SKImage(_memory.Share(), _view.Part(subset));
    }

    /// <inheritdoc cref="ToRasterImage(bool)"/>
    public SKImage ToRasterImage() => ToRasterImage(ensurePixelData: false);

    /// <summary>Returns the image with its pixels in memory; null if they cannot be decoded.</summary>
    /// <param name="ensurePixelData">Whether to decode a file now.</param>
    public SKImage ToRasterImage(bool ensurePixelData)
    {
        RequireAlive();
        if (_encoded is null || !ensurePixelData)
            return this;
        using SKPixmap pixmap = Decoded();
        return pixmap is null ? null : new SKImage(_memory.Share(), _view);
    }

    /// <summary>Returns the pixels, valid as long as the image; null if they come from a file.</summary>
    public SKPixmap PeekPixels() => IsLazyGenerated ? null : new SKPixmap(_view.Info, (IntPtr)_view.Pixels, _view.RowBytes);

    /// <summary>Points a pixmap at the pixels.</summary>
    /// <returns>False if they come from a file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixmap"/> is null.</exception>
    public bool PeekPixels(SKPixmap pixmap)
    {
        ArgumentNullException.ThrowIfNull(pixmap);
        if (IsLazyGenerated)
            return false;
        pixmap.Reset(_view.Info, (IntPtr)_view.Pixels, _view.RowBytes);
        return true;
    }

    /// <summary>The pixels, decoded if need be; null where that cannot be done.</summary>
    internal SKPixmap Decoded()
    {
        RequireAlive();
        if (_memory is null)
        {
            using SKBitmap bitmap = DecodeUpright(_encoded, Description);
            if (bitmap is null)
                return null;
            _memory = bitmap.ShareMemory();
            _view = bitmap.View;
        }
        return new SKPixmap(_view.Info, (IntPtr)_view.Pixels, _view.RowBytes);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _memory?.Release();
        _memory = null;
        _encoded?.Dispose();
        base.Dispose(disposing);
    }
}
