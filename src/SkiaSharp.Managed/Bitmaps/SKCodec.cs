#nullable disable annotations

namespace SkiaSharp;

/// <summary>A decoder for picture files: the header is read immediately, the pixels on request.</summary>
public unsafe partial class SKCodec : SKObject
{
    private readonly Stream _stream;
    private readonly long _start;
    private IImageDecoder _decoder;
    private bool _isRead;

    private SKCodec(Stream stream, long start, IImageDecoder decoder)
    {
        _stream = stream;
        _start = start;
        _decoder = decoder;
        Header = decoder.Info;
    }

    /// <summary>The size, and the file's own color and alpha type; if it has alpha, it is not premultiplied.</summary>
    public SKImageInfo Info
    {
        get
        {
            RequireAlive();
            return Header;
        }
    }

    /// <summary>
    /// The location of the picture's first row and column according to EXIF; pixels are decoded as they are stored in the file.
    /// </summary>
    public SKEncodedOrigin EncodedOrigin
    {
        get
        {
            RequireAlive();
            return _decoder.Origin;
        }
    }

    /// <summary>The format of the file.</summary>
    public SKEncodedImageFormat EncodedFormat
    {
        get
        {
            RequireAlive();
            return _decoder.Format;
        }
    }

    private SKImageInfo Header { get; }

    /// <summary>Opens a file; returns null if it does not exist or is not a picture.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="filename"/> is null.</exception>
    public static SKCodec Create(string filename) => Create(filename, out _);

    /// <inheritdoc cref="Create(string)"/>
    public static SKCodec Create(string filename, out SKCodecResult result)
    {
        ArgumentNullException.ThrowIfNull(filename);
        result = SKCodecResult.InternalError;
        FileStream file = InputFile.TryOpen(filename);
        return file is null ? null : Create(file, out result);
    }

    /// <summary>
    /// Opens the rest of a stream, which is disposed with the codec. If it is not a picture, the stream is disposed immediately and the
    /// result is null.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static SKCodec Create(Stream stream) => Create(stream, out _);

    /// <inheritdoc cref="Create(Stream)"/>
    public static SKCodec Create(Stream stream, out SKCodecResult result)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SKCodec codec = null;
        try
        {
            long start = stream.CanSeek ? stream.Position : 0;
            codec = new SKCodec(stream, start, ImageFormats.Open(new ByteSource(stream)));
            result = SKCodecResult.Success;
        }
        catch (CodecException fault)
        {
            result = fault.Result;
        }
        catch (IOException)
        {
            result = SKCodecResult.InternalError;
        }
        finally
        {
            if (codec is null)
                stream.Dispose();
        }
        return codec;
    }

    /// <summary>Opens a file in memory; returns null if it is not a picture.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKCodec Create(SKData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Create(data, out _);
    }

    internal static SKCodec Create(SKData data, out SKCodecResult result) =>
        Create(data.Share().AsStream(streamDisposesData: true), out result);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        base.Dispose(disposing);
    }
}
