#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>Reads the size and type of a picture file; returns <see cref="SKImageInfo.Empty"/> if it is not a picture.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static SKImageInfo DecodeBounds(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using SKCodec codec = SKCodec.Create(stream);
        return codec?.Info ?? SKImageInfo.Empty;
    }

    /// <inheritdoc cref="DecodeBounds(Stream)"/>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKImageInfo DecodeBounds(SKData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using SKCodec codec = SKCodec.Create(data);
        return codec?.Info ?? SKImageInfo.Empty;
    }

    /// <inheritdoc cref="DecodeBounds(Stream)"/>
    /// <exception cref="ArgumentNullException"><paramref name="filename"/> is null.</exception>
    public static SKImageInfo DecodeBounds(string filename)
    {
        ArgumentNullException.ThrowIfNull(filename);
        using SKCodec codec = SKCodec.Create(filename);
        return codec?.Info ?? SKImageInfo.Empty;
    }

    /// <inheritdoc cref="DecodeBounds(Stream)"/>
    /// <exception cref="ArgumentNullException"><paramref name="buffer"/> is null.</exception>
    public static SKImageInfo DecodeBounds(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return DecodeBounds(buffer.AsSpan());
    }

    /// <inheritdoc cref="DecodeBounds(Stream)"/>
    public static SKImageInfo DecodeBounds(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* first = buffer)
        {
            using SKData data = SKData.Create((IntPtr)first, buffer.Length);
            return DecodeBounds(data);
        }
    }

    /// <summary>
    /// Decodes a picture; alpha is premultiplied, and the EXIF orientation is ignored. Rows missing from a truncated file are black or
    /// transparent.
    /// </summary>
    /// <returns>The bitmap; null if the pixels cannot be decoded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    public static SKBitmap Decode(SKCodec codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        SKImageInfo info = codec.Info;
        return Decode(codec, info.AlphaType == SKAlphaType.Unpremul ? info.WithAlphaType(SKAlphaType.Premul) : info);
    }

    /// <inheritdoc cref="Decode(SKCodec)"/>
    /// <param name="codec">The file.</param>
    /// <param name="bitmapInfo">The requested color and alpha type, with the picture's own size.</param>
    public static SKBitmap Decode(SKCodec codec, SKImageInfo bitmapInfo)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var bitmap = new SKBitmap();
        // A size that is not the picture's is refused before memory is taken for it.
        if (bitmapInfo.Size == codec.Info.Size && bitmap.TryAllocPixels(bitmapInfo))
        {
            PixelView view = bitmap.View;
            SKCodecResult result = codec.GetPixels(
                bitmapInfo, (IntPtr)view.Pixels, view.RowBytes, new SKCodecOptions(SKZeroInitialized.Yes));
            if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput)
                return bitmap;
        }
        bitmap.Dispose();
        return null;
    }

    /// <inheritdoc cref="Decode(SKCodec)"/>
    /// <param name="stream">The file's stream, which is disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static SKBitmap Decode(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using SKCodec codec = SKCodec.Create(stream);
        return codec is null ? null : Decode(codec);
    }

    /// <inheritdoc cref="Decode(Stream)"/>
    /// <param name="stream">The file's stream, which is disposed.</param>
    /// <param name="bitmapInfo">The requested color and alpha type, with the picture's own size.</param>
    public static SKBitmap Decode(Stream stream, SKImageInfo bitmapInfo)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using SKCodec codec = SKCodec.Create(stream);
        return codec is null ? null : Decode(codec, bitmapInfo);
    }

    /// <inheritdoc cref="Decode(SKCodec)"/>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKBitmap Decode(SKData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using SKCodec codec = SKCodec.Create(data);
        return codec is null ? null : Decode(codec);
    }

    /// <inheritdoc cref="Decode(SKCodec, SKImageInfo)"/>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKBitmap Decode(SKData data, SKImageInfo bitmapInfo)
    {
        ArgumentNullException.ThrowIfNull(data);
        using SKCodec codec = SKCodec.Create(data);
        return codec is null ? null : Decode(codec, bitmapInfo);
    }

    /// <inheritdoc cref="Decode(SKCodec)"/>
    /// <exception cref="ArgumentNullException"><paramref name="filename"/> is null.</exception>
    public static SKBitmap Decode(string filename)
    {
        ArgumentNullException.ThrowIfNull(filename);
        using SKCodec codec = SKCodec.Create(filename);
        return codec is null ? null : Decode(codec);
    }

    /// <inheritdoc cref="Decode(SKCodec, SKImageInfo)"/>
    /// <exception cref="ArgumentNullException"><paramref name="filename"/> is null.</exception>
    public static SKBitmap Decode(string filename, SKImageInfo bitmapInfo)
    {
        ArgumentNullException.ThrowIfNull(filename);
        using SKCodec codec = SKCodec.Create(filename);
        return codec is null ? null : Decode(codec, bitmapInfo);
    }

    /// <inheritdoc cref="Decode(SKCodec)"/>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="buffer"/> is not a picture; as in the original, the parameter named is "codec".
    /// </exception>
    public static SKBitmap Decode(byte[] buffer) => Decode(buffer.AsSpan());

    /// <inheritdoc cref="Decode(SKCodec, SKImageInfo)"/>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="buffer"/> is not a picture; as in the original, the parameter named is "codec".
    /// </exception>
    public static SKBitmap Decode(byte[] buffer, SKImageInfo bitmapInfo) => Decode(buffer.AsSpan(), bitmapInfo);

    /// <inheritdoc cref="Decode(byte[])"/>
    public static SKBitmap Decode(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* first = buffer)
        {
            using SKData data = SKData.Create((IntPtr)first, buffer.Length);
            using SKCodec codec = SKCodec.Create(data);
            return Decode(codec);
        }
    }

    /// <inheritdoc cref="Decode(byte[], SKImageInfo)"/>
    public static SKBitmap Decode(ReadOnlySpan<byte> buffer, SKImageInfo bitmapInfo)
    {
        fixed (byte* first = buffer)
        {
            using SKData data = SKData.Create((IntPtr)first, buffer.Length);
            using SKCodec codec = SKCodec.Create(data);
            return Decode(codec, bitmapInfo);
        }
    }

    /// <summary>
    /// A picture upright, as EXIF's orientation says. The bitmap is disposed of where another is returned; null where there is no memory
    /// for that.
    /// </summary>
    internal static SKBitmap TurnUpright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
            return bitmap;

        using SKBitmap lying = bitmap;
        var upright = new SKBitmap();
        if (upright.TryAllocPixels(Orientation.Upright(lying.Info, origin)))
        {
            Orientation.Turn(lying.View, upright.View, origin);
            return upright;
        }
        upright.Dispose();
        return null;
    }
}
