#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKCodec
{
    /// <summary>The pixels in the format of <see cref="Info"/>.</summary>
    /// <exception cref="Exception">The pixels could not be decoded, not even in part; the message is the name of the result.</exception>
    public byte[] Pixels
    {
        get
        {
            SKCodecResult result = GetPixels(out byte[] pixels);
            return result is SKCodecResult.Success or SKCodecResult.IncompleteInput ? pixels : throw new Exception(result.ToString());
        }
    }

    /// <summary>Decodes the pixels in the format of <see cref="Info"/>.</summary>
    public SKCodecResult GetPixels(out byte[] pixels) => GetPixels(Info, out pixels);

    /// <summary>Decodes the pixels.</summary>
    /// <param name="info">The requested color and alpha type, with the picture's own size.</param>
    /// <param name="pixels">The pixels, row after row; set even on failure.</param>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    public SKCodecResult GetPixels(SKImageInfo info, out byte[] pixels)
    {
        RequireAlive();
        pixels = new byte[info.IsEmpty ? 0 : info.BytesSize64];
        return GetPixels(info, pixels);
    }

    /// <inheritdoc cref="GetPixels(SKImageInfo, out byte[])"/>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="pixels"/> is too short.</exception>
    public SKCodecResult GetPixels(SKImageInfo info, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        RequireAlive();
        SKCodecResult result = Check(info, info.RowBytes64, SKCodecOptions.Default);
        if (result != SKCodecResult.Success)
            return result;
        if (pixels.LongLength < info.BytesSize64)
            throw new ArgumentException($"pixels: {info.BytesSize64} bytes are needed, {pixels.LongLength} are there", nameof(pixels));
        fixed (byte* first = pixels)
            return GetPixels(info, (IntPtr)first);
    }

    /// <inheritdoc cref="GetPixels(SKImageInfo, IntPtr, int, SKCodecOptions)"/>
    public SKCodecResult GetPixels(SKImageInfo info, IntPtr pixels) => GetPixels(info, pixels, info.RowBytes, SKCodecOptions.Default);

    /// <inheritdoc cref="GetPixels(SKImageInfo, IntPtr, int, SKCodecOptions)"/>
    public SKCodecResult GetPixels(SKImageInfo info, IntPtr pixels, SKCodecOptions options) =>
        GetPixels(info, pixels, info.RowBytes, options);

    /// <summary>Decodes the pixels into memory.</summary>
    /// <param name="info">The requested color and alpha type, with the picture's own size.</param>
    /// <param name="pixels">The address of the first row.</param>
    /// <param name="rowBytes">The number of bytes from the start of one row to the next.</param>
    /// <param name="options">The options, which say whether the memory is zeroed.</param>
    /// <returns>
    /// InvalidScale, InvalidConversion, InvalidParameters or Unimplemented for requests that are not supported; CouldNotRewind if the
    /// stream has already been read and cannot seek; IncompleteInput or ErrorInInput if only part could be decoded, with the rest black or
    /// transparent; InternalError if the stream fails or there is not enough memory.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is zero.</exception>
    public SKCodecResult GetPixels(SKImageInfo info, IntPtr pixels, int rowBytes, SKCodecOptions options)
    {
        _started = null;
        SKCodecResult result = Start(info, pixels, rowBytes, options, out PixelTarget target);
        return result == SKCodecResult.Success ? Decode(target) : result;
    }

    /// <summary>Makes sure that the request is supported, and that the file can be read.</summary>
    private SKCodecResult Start(SKImageInfo info, IntPtr pixels, int rowBytes, SKCodecOptions options, out PixelTarget target)
    {
        ArgumentNullException.ThrowIfNull((void*)pixels, nameof(pixels));
        RequireAlive();
        target = null;
        SKCodecResult result = Check(info, rowBytes, options);
        if (result != SKCodecResult.Success)
            return result;
        try
        {
            if (_isRead && !TryRewind())
                return SKCodecResult.CouldNotRewind;
        }
        catch (CodecException fault)
        {
            return fault.Result;
        }
        catch (IOException)
        {
            return SKCodecResult.InternalError;
        }
        target = new PixelTarget(
            new PixelView(info, (byte*)pixels, rowBytes), Header.AlphaType == SKAlphaType.Opaque,
            options.ZeroInitialized == SKZeroInitialized.Yes);
        return SKCodecResult.Success;
    }

    private SKCodecResult Decode(PixelTarget target)
    {
        _isRead = true;
        try
        {
            return _decoder.Decode(target);
        }
        catch (CodecException fault)
        {
            return fault.Result;
        }
        catch (IOException)
        {
            return SKCodecResult.InternalError;
        }
    }

    private SKCodecResult Check(SKImageInfo info, long rowBytes, SKCodecOptions options)
    {
        if (info.Size != Header.Size)
            return SKCodecResult.InvalidScale;
        bool isOpaque = Header.AlphaType == SKAlphaType.Opaque;
        bool hasColor = info.ColorType switch
        {
            SKColorType.Rgba8888 or SKColorType.Bgra8888 => true,
            SKColorType.Rgb565 => isOpaque,
            SKColorType.Gray8 => Header.ColorType == SKColorType.Gray8,
            _ => false,
        };
        bool hasAlpha = info.AlphaType is SKAlphaType.Premul or SKAlphaType.Unpremul || info.AlphaType == SKAlphaType.Opaque && isOpaque;
        if (!hasColor || !hasAlpha)
            return SKCodecResult.InvalidConversion;
        if (options.HasSubset)
            return SKCodecResult.Unimplemented;
        return rowBytes < info.RowBytes64 || rowBytes > int.MaxValue ? SKCodecResult.InvalidParameters : SKCodecResult.Success;
    }

    private bool TryRewind()
    {
        if (!_stream.CanSeek)
            return false;
        _stream.Position = _start;
        _decoder = ImageFormats.Open(new ByteSource(_stream));
        _isRead = false;
        return _decoder.Info == Header;
    }
}
