#nullable disable annotations

namespace SkiaSharp;

/// <summary>Pixels in memory. They are outside the garbage collector's heap: dispose of a bitmap to give them back at once.</summary>
public unsafe partial class SKBitmap : SKObject
{
    private PixelMemory _memory;
    private PixelView _view;
    private bool _isImmutable;

    /// <summary>A bitmap without pixels.</summary>
    public SKBitmap()
    {
    }

    /// <summary>Zeroed pixels of the platform's color type.</summary>
    /// <exception cref="Exception">There is not enough memory for them.</exception>
    public SKBitmap(int width, int height, bool isOpaque = false)
        : this(width, height, SKImageInfo.PlatformColorType, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul)
    {
    }

    /// <summary>Zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory for them.</exception>
    public SKBitmap(int width, int height, SKColorType colorType, SKAlphaType alphaType)
        : this(new SKImageInfo(width, height, colorType, alphaType))
    {
    }

    /// <summary>Zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory for them.</exception>
    public SKBitmap(SKImageInfo info)
        : this(info, info.RowBytes)
    {
    }

    /// <summary>Zeroed pixels, rows so far apart.</summary>
    /// <exception cref="Exception">There is not enough memory for them.</exception>
    public SKBitmap(SKImageInfo info, int rowBytes)
    {
        if (!TryAllocPixels(info, rowBytes))
            throw new Exception("Unable to allocate pixels for the bitmap.");
    }

    /// <summary>Zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory for them.</exception>
    public SKBitmap(SKImageInfo info, SKBitmapAllocFlags flags)
    {
        if (!TryAllocPixels(info, flags))
            throw new Exception("Unable to allocate pixels for the bitmap.");
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

    /// <summary>From one row to the next.</summary>
    public int RowBytes => View.RowBytes;

    /// <summary>The bytes of all rows; of the last only what its pixels take.</summary>
    public int ByteCount => IsEmpty ? 0 : RowBytes * (Height - 1) + Info.RowBytes;

    /// <summary>Whether a side is not positive.</summary>
    public bool IsEmpty => Info.IsEmpty;

    /// <summary>Whether there are no pixels.</summary>
    public bool IsNull => View.Pixels is null;

    /// <summary>Whether there are no pixels.</summary>
    public bool DrawsNothing => IsEmpty || IsNull;

    /// <summary>Whether there are pixels.</summary>
    public bool ReadyToDraw => !IsNull;

    /// <summary>Whether the pixels will not change any more (<see cref="SetImmutable"/>).</summary>
    public bool IsImmutable
    {
        get
        {
            RequireAlive();
            return _isImmutable;
        }
    }

    /// <summary>The pixels; checked to be alive.</summary>
    internal PixelView View
    {
        get
        {
            RequireAlive();
            return _view;
        }
    }

    /// <summary>Says that the pixels will not change, so that an image may share them.</summary>
    public void SetImmutable()
    {
        RequireAlive();
        _isImmutable = true;
    }

    /// <summary>Says that pixels were changed by their address. Nothing here remembers what they were.</summary>
    public void NotifyPixelsChanged() => RequireAlive();

    /// <summary>Gives the pixels back; a bitmap without pixels is left.</summary>
    public void Reset()
    {
        RequireAlive();
        Install(null, default);
        _isImmutable = false;
    }

    /// <summary>Takes zeroed pixels instead of those that it has.</summary>
    /// <returns>Whether there was enough memory for them.</returns>
    public bool TryAllocPixels(SKImageInfo info) => TryAllocPixels(info, info.RowBytes);

    /// <inheritdoc cref="TryAllocPixels(SKImageInfo)"/>
    public bool TryAllocPixels(SKImageInfo info, SKBitmapAllocFlags flags) => TryAllocPixels(info, info.RowBytes);

    /// <inheritdoc cref="TryAllocPixels(SKImageInfo)"/>
    /// <param name="info">Size and type; an alpha type that the color type cannot have is corrected.</param>
    /// <param name="rowBytes">From one row to the next; 0 for rows without a gap.</param>
    public bool TryAllocPixels(SKImageInfo info, int rowBytes)
    {
        RequireAlive();
        if (!TryCorrect(ref info, ref rowBytes) || PixelMemory.TryAllocate((long)rowBytes * info.Height) is not { } fresh)
            return false;
        Install(fresh, new PixelView(info, fresh.Address, rowBytes));
        return true;
    }

    /// <summary>The pixels for one user more.</summary>
    internal PixelMemory ShareMemory() => _memory?.Share();

    /// <summary>Takes pixels over.</summary>
    internal void Install(PixelMemory pixels, PixelView pixelView)
    {
        _memory?.Release();
        _memory = pixels;
        _view = pixelView;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Install(null, default);
        base.Dispose(disposing);
    }

    /// <summary>Refuses what is negative, unknown or beyond 2 GiB.</summary>
    private static bool TryCorrect(ref SKImageInfo info, ref int rowBytes)
    {
        if (info.Width < 0 || info.Height < 0 || info.ColorType == SKColorType.Unknown || info.RowBytes64 > int.MaxValue)
            return false;
        if (rowBytes == 0)
            rowBytes = info.RowBytes;
        info.AlphaType = info.ColorType.GetAlphaType(info.AlphaType);
        return info.AlphaType != SKAlphaType.Unknown && rowBytes >= info.RowBytes && (long)rowBytes * info.Height <= int.MaxValue;
    }
}
