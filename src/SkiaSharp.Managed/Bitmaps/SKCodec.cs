#nullable disable annotations

namespace SkiaSharp;

/// <summary>A picture file: its header is read at once, its pixels when they are asked for.</summary>
public unsafe partial class SKCodec : SKObject
{
    private readonly Stream stream;
    private readonly long start;
    private IImageDecoder decoder;
    private bool isRead;

    private SKCodec(Stream stream, long start, IImageDecoder decoder)
    {
        this.stream = stream;
        this.start = start;
        this.decoder = decoder;
        Header = decoder.Info;
    }

    /// <summary>The size, and the colour and alpha type that the file has by itself; with alpha it is not premultiplied.</summary>
    public SKImageInfo Info
    {
        get
        {
            RequireAlive();
            return Header;
        }
    }

    /// <summary>Where EXIF says that the picture's first row and column are; the pixels are decoded as they lie in the file.</summary>
    public SKEncodedOrigin EncodedOrigin
    {
        get
        {
            RequireAlive();
            return decoder.Origin;
        }
    }

    /// <summary>The format of the file.</summary>
    public SKEncodedImageFormat EncodedFormat
    {
        get
        {
            RequireAlive();
            return decoder.Format;
        }
    }

    private SKImageInfo Header { get; }

    /// <summary>Opens a file; null where it is not there or no picture.</summary>
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

    /// <summary>Opens what is left of a stream, which is disposed with the codec, and at once where there is no picture: then the result is null.</summary>
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

    /// <summary>Opens a file that is in memory; null where it is not a picture.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is null.</exception>
    public static SKCodec Create(SKData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Create(data, out _);
    }

    internal static SKCodec Create(SKData data, out SKCodecResult result) => Create(data.Share().AsStream(streamDisposesData: true), out result);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        stream.Dispose();
        base.Dispose(disposing);
    }
}
