#nullable disable annotations

namespace SkiaSharp;

/// <summary>A picture that does not change: pixels, or a file that is decoded when its pixels are first needed.</summary>
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

    /// <summary>Size, color type and alpha type.</summary>
    public SKImageInfo Info
    {
        get
        {
            RequireAlive();
            return Description;
        }
    }

    /// <summary>How many pixels a row has.</summary>
    public int Width => Info.Width;

    /// <summary>How many rows there are.</summary>
    public int Height => Info.Height;

    /// <summary>How a pixel is stored.</summary>
    public SKColorType ColorType => Info.ColorType;

    /// <summary>What alpha means.</summary>
    public SKAlphaType AlphaType => Info.AlphaType;

    /// <summary>Whether there is only alpha.</summary>
    public bool IsAlphaOnly => ColorType == SKColorType.Alpha8;

    /// <summary>A number that no other image has.</summary>
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

    /// <summary>The bytes of the file that the image came from; null where it came from none.</summary>
    public SKData EncodedData
    {
        get
        {
            RequireAlive();
            return _encoded?.Share();
        }
    }

    private SKImageInfo Description { get; }

    /// <summary>The file that the image came from, else a PNG file.</summary>
    public SKData Encode() => EncodedData ?? Encode(SKEncodedImageFormat.Png, 100);

    /// <inheritdoc cref="SKBitmap.Encode(SKEncodedImageFormat, int)"/>
    public SKData Encode(SKEncodedImageFormat format, int quality)
    {
        using SKPixmap pixmap = Decoded();
        SKData data = pixmap?.Encode(format, quality);
        GC.KeepAlive(this);
        return data;
    }

    /// <summary>A part, which has to lie within; null where it does not.</summary>
    public SKImage Subset(SKRectI subset)
    {
        if (!Info.Rect.Contains(subset) || subset.Width <= 0 || subset.Height <= 0)
            return null;
        using SKPixmap pixmap = Decoded();
        return pixmap is null ? null : new SKImage(_memory.Share(), _view.Part(subset));
    }

    /// <inheritdoc cref="ToRasterImage(bool)"/>
    public SKImage ToRasterImage() => ToRasterImage(ensurePixelData: false);

    /// <summary>The image with its pixels in memory; null where they cannot be decoded.</summary>
    /// <param name="ensurePixelData">Whether a file is decoded now.</param>
    public SKImage ToRasterImage(bool ensurePixelData)
    {
        RequireAlive();
        if (_encoded is null || !ensurePixelData)
            return this;
        using SKPixmap pixmap = Decoded();
        return pixmap is null ? null : new SKImage(_memory.Share(), _view);
    }

    /// <summary>The pixels, valid as long as the image; null where they come from a file.</summary>
    public SKPixmap PeekPixels() => IsLazyGenerated ? null : new SKPixmap(_view.Info, (IntPtr)_view.Pixels, _view.RowBytes);

    /// <summary>Lets a pixmap show the pixels.</summary>
    /// <returns>False where they come from a file.</returns>
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
