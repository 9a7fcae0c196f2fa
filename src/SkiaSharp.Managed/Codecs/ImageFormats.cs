using System.Globalization;

namespace SkiaSharp;

/// <summary>Which decoder reads a file.</summary>
internal static class ImageFormats
{
    /// <summary>Set in runtimeconfig.json or by <see cref="AppContext.SetData"/>: the largest width × height that is decoded.</summary>
    internal const string MaxPixelsName = "SkiaSharp.Managed.MaxPixels";

    private const long DefaultMaxPixels = 100_000_000;

    /// <summary>As libpng's: so that a few rows stay small beside any allowed picture.</summary>
    private const int LargestSide = 1_000_000;

    /// <summary>As in Skia, a file that has not even so many bytes is incomplete, whatever it may be.</summary>
    private const int SignatureLength = 32;

    private static readonly (Func<ReadOnlySpan<byte>, bool> Matches, Func<ByteSource, IImageDecoder> Create)[] Decoders =
    [
        (PngDecoder.Matches, source => new PngDecoder(source)),
        (JpegDecoder.Matches, source => new JpegDecoder(source)),
        (GifDecoder.Matches, source => new GifDecoder(source)),
        (BmpDecoder.Matches, source => new BmpDecoder(source)),
        (WebpDecoder.Matches, source => new WebpDecoder(source)),
    ];

    internal static long MaxPixels =>
        long.TryParse(System.Convert.ToString(AppContext.GetData(MaxPixelsName), CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out long pixels)
            ? pixels
            : DefaultMaxPixels;

    /// <summary>Reads the header.</summary>
    /// <exception cref="CodecException">There is no picture of a known format, or one larger than is allowed.</exception>
    internal static IImageDecoder Open(ByteSource source)
    {
        IImageDecoder decoder = Create(source);
        RequireAllowed(decoder.Info.Size);
        return decoder;
    }

    /// <exception cref="CodecException">A picture is larger than is allowed.</exception>
    internal static void RequireAllowed(SKSizeI size)
    {
        if (Math.Max(size.Width, size.Height) > LargestSide || (long)size.Width * size.Height > MaxPixels)
            throw new CodecException(SKCodecResult.InvalidParameters);
    }

    private static IImageDecoder Create(ByteSource source)
    {
        ReadOnlySpan<byte> signature = source.Peek(SignatureLength);
        foreach (var (matches, create) in Decoders)
        {
            if (matches(signature))
                return create(source);
        }
        throw new CodecException(signature.Length < SignatureLength ? SKCodecResult.IncompleteInput : SKCodecResult.Unimplemented);
    }
}
