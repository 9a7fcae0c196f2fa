#nullable disable annotations

namespace SkiaSharp;

/// <summary>Pixels in memory. They are outside the garbage collector's heap: dispose of a bitmap to free them immediately.</summary>
public unsafe partial class SKBitmap : SKObject
{
    private PixelMemory _memory;
    private PixelView _view;
    private bool _isImmutable;

    /// <summary>Creates a bitmap without pixels.</summary>
    public SKBitmap()
    {
    }

    /// <summary>Allocates zeroed pixels of the platform's color type.</summary>
    /// <exception cref="Exception">There is not enough memory.</exception>
    public SKBitmap(int width, int height, bool isOpaque = false)
        : this(width, height, SKImageInfo.PlatformColorType, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul)
    {
    }

    /// <summary>Allocates zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory.</exception>
    public SKBitmap(int width, int height, SKColorType colorType, SKAlphaType alphaType)
        : this(new SKImageInfo(width, height, colorType, alphaType))
    {
    }

    /// <summary>Allocates zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory.</exception>
    public SKBitmap(SKImageInfo info)
        : this(info, info.RowBytes)
    {
    }

    /// <summary>Allocates zeroed pixels with a given number of bytes from the start of one row to the next.</summary>
    /// <exception cref="Exception">There is not enough memory.</exception>
    public SKBitmap(SKImageInfo info, int rowBytes)
    {
        if (!TryAllocPixels(info, rowBytes))
            throw new Exception("Unable to allocate pixels for the bitmap.");
    }

    /// <summary>Allocates zeroed pixels.</summary>
    /// <exception cref="Exception">There is not enough memory.</exception>
    public SKBitmap(SKImageInfo info, SKBitmapAllocFlags flags)
    {
        if (!TryAllocPixels(info, flags))
            throw new Exception("Unable to allocate pixels for the bitmap.");
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

    /// <summary>The number of bytes from the start of one row to the next.</summary>
    public int RowBytes => View.RowBytes;

    /// <summary>The number of bytes of all rows; for the last row, only its pixels count.</summary>
    public int ByteCount => IsEmpty ? 0 : RowBytes * (Height - 1) + Info.RowBytes;

    /// <summary>Whether the width or the height is not positive.</summary>
    public bool IsEmpty => Info.IsEmpty;

    /// <summary>Whether there are no pixels.</summary>
    public bool IsNull => View.Pixels is null;

    /// <summary>Whether there are no pixels.</summary>
    public bool DrawsNothing => IsEmpty || IsNull;

    /// <summary>Whether there are pixels.</summary>
    public bool ReadyToDraw => !IsNull;

    /// <summary>Whether the pixels are declared immutable (<see cref="SetImmutable"/>).</summary>
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

    /// <summary>Declares that the pixels will not change, so that an image may share them.</summary>
    public void SetImmutable()
    {
        RequireAlive();
        _isImmutable = true;
    }

    /// <summary>Declares that pixels were changed through their address. It has no effect, since nothing is cached.</summary>
    public void NotifyPixelsChanged() => RequireAlive();

    /// <summary>Frees the pixels; what remains is a bitmap without pixels.</summary>
    public void Reset()
    {
        RequireAlive();
        Install(null, default);
        _isImmutable = false;
    }

    /// <summary>Replaces the pixels with newly allocated, zeroed ones.</summary>
    /// <returns>Whether there was enough memory.</returns>
    public bool TryAllocPixels(SKImageInfo info) => TryAllocPixels(info, info.RowBytes);

    /// <inheritdoc cref="TryAllocPixels(SKImageInfo)"/>
    public bool TryAllocPixels(SKImageInfo info, SKBitmapAllocFlags flags) => TryAllocPixels(info, info.RowBytes);

    /// <inheritdoc cref="TryAllocPixels(SKImageInfo)"/>
    /// <param name="info">The size and type; an alpha type that is invalid for the color type is corrected.</param>
    /// <param name="rowBytes">The number of bytes from the start of one row to the next; 0 for rows without gaps.</param>
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
