namespace SkiaSharp;

/// <summary>Selects the decoder for a file.</summary>
internal static class ImageFormats
{
    /// <summary>The number of bytes examined. As in Skia, a shorter file of no known format counts as incomplete.</summary>
    private const int SignatureLength = 32;

    private static readonly (Func<ReadOnlySpan<byte>, bool> Matches, Func<ByteSource, IImageDecoder> Create)[] s_decoders =
    [
        (PngDecoder.Matches, source => new PngDecoder(source)),
        (JpegDecoder.Matches, source => new JpegDecoder(source)),
        (GifDecoder.Matches, source => new GifDecoder(source)),
        (BmpDecoder.Matches, source => new BmpDecoder(source)),
        (WebpDecoder.Matches, source => new WebpDecoder(source)),
    ];

    /// <summary>Selects the decoder and reads the header.</summary>
    /// <exception cref="CodecException">
    /// The format is unknown, the header is invalid or incomplete, or the picture is larger than allowed.
    /// </exception>
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
