namespace SkiaSharp;

/// <summary>Which decoder reads a file.</summary>
internal static class ImageFormats
{
    /// <summary>As in Skia, a file that does not even have this many bytes is incomplete, whatever it may be.</summary>
    private const int SignatureLength = 32;

    private static readonly (Func<ReadOnlySpan<byte>, bool> Matches, Func<ByteSource, IImageDecoder> Create)[] s_decoders =
    [
        (PngDecoder.Matches, source => new PngDecoder(source)),
        (JpegDecoder.Matches, source => new JpegDecoder(source)),
        (GifDecoder.Matches, source => new GifDecoder(source)),
        (BmpDecoder.Matches, source => new BmpDecoder(source)),
        (WebpDecoder.Matches, source => new WebpDecoder(source)),
    ];

    /// <summary>Reads the header.</summary>
    /// <exception cref="CodecException">There is no picture of a known format, or one larger than is allowed.</exception>
    internal static IImageDecoder Open(ByteSource source)
    {
        IImageDecoder decoder = Create(source);
        PictureLimits.RequireAllowed(decoder.Info.Size);
        return decoder;
    }

    private static IImageDecoder Create(ByteSource source)
    {
        ReadOnlySpan<byte> signature = source.Peek(SignatureLength);
        foreach (var (matches, create) in s_decoders)
        {
            if (matches(signature))
                return create(source);
        }
        throw new CodecException(signature.Length < SignatureLength ? SKCodecResult.IncompleteInput : SKCodecResult.Unimplemented);
    }
}
