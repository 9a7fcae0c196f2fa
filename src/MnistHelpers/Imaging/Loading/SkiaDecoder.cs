using System.Globalization;
using SkiaSharp;

namespace MnistHelpers.Imaging;

/// <summary>Decodes pictures with SkiaSharp, as far as a damaged file goes.</summary>
internal static class SkiaDecoder
{
    /// <summary>The minimum fraction of decoded rows for a damaged picture to be read.</summary>
    private const double LeastRows = 1 / 3.0;

    private const string Unknown = "is not a picture of a kind that is read here; save it as PNG, JPEG, WebP, BMP, GIF or ICO";

    /// <summary>What files of PNG, JPEG, GIF, BMP, WebP and ICO begin with.</summary>
    private static readonly byte[][] s_signatures =
        [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8], [.. "GIF8"u8], [.. "BM"u8], [.. "RIFF"u8], [0, 0, 1, 0]];

    /// <param name="bytes">The file.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="maxPixels">The largest number of pixels that is decoded.</param>
    /// <exception cref="InvalidDataException">The file is not a picture of a known kind, is damaged, or is too large.</exception>
    internal static DecodedPicture Decode(byte[] bytes, string name, long maxPixels)
    {
        // Memory of Skia's own: a stream of .NET ends the process when a damaged file makes Skia ask for two gigabytes or more.
        using SKCodec? codec = SKCodec.Create(new SKMemoryStream(bytes), out SKCodecResult result);
        if (codec is null)
            throw new InvalidDataException($"{name}: {ForeignPicture.Fault(bytes) ?? Fault(result, bytes)}");

        SKImageInfo info = codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul);
        if (info.Width <= 0 || info.Height <= 0)
            throw new InvalidDataException($"{name}: {Fault(SKCodecResult.InvalidInput, bytes)}");
        if ((long)info.Width * info.Height > maxPixels)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {info.Width:N0}×{info.Height:N0} pixels are more than the {maxPixels:N0} "
                    + $"allowed; reduce the picture, or raise MaxPixels"));
        }

        byte[] pixels = GC.AllocateUninitializedArray<byte>(checked(info.Width * info.Height * 4), pinned: true);
        (result, int rows) = PictureDecoder.Decode(codec, info, pixels);
        if (result != SKCodecResult.Success && rows < LeastRows * info.Height)
            throw new InvalidDataException($"{name}: {Fault(result, bytes)}");

        AnimationFrames.SkipBlank(codec, info, pixels);
        return new DecodedPicture(pixels, info.Width, info.Height)
        {
            Rows = rows,
            IsOpaque = codec.Info.IsOpaque,
            Origin = (int)codec.EncodedOrigin,
            Warning = result == SKCodecResult.Success ? null : $"{name}: {Warning(result, rows, info.Height)}",
        };
    }

    private static string Warning(SKCodecResult result, int rows, int height) =>
        (result == SKCodecResult.IncompleteInput, rows < height) switch
        {
            (true, true) => FormattableString.Invariant(
                $"the file ends after {100L * rows / height} % of the picture's rows; the rest is left out"),
            (true, false) => "a part of the file is missing; the picture may lack detail",
            (false, true) => FormattableString.Invariant(
                $"the file is damaged after {100L * rows / height} % of the picture's rows; the rest is left out"),
            (false, false) => "the file is damaged; parts of the picture may be wrong",
        };

    private static string Fault(SKCodecResult result, ReadOnlySpan<byte> file) => result switch
    {
        SKCodecResult.Unimplemented => Unknown,
        SKCodecResult.IncompleteInput when !BeginsAsPicture(file) => Unknown,
        SKCodecResult.IncompleteInput => "the picture ends early; the file is truncated",
        SKCodecResult.InvalidParameters => "the picture is too large to be decoded; reduce it",
        _ when IsTruncatedJpeg(file) => "the picture ends early; the file is truncated",
        _ => "the picture is damaged; save it again",
    };

    /// <summary>Of a file that is shorter than the headers of pictures, Skia says only that it ends early, whatever it is.</summary>
    private static bool BeginsAsPicture(ReadOnlySpan<byte> file)
    {
        foreach (byte[] signature in s_signatures)
        {
            int length = Math.Min(signature.Length, file.Length);
            if (file[..length].SequenceEqual(signature.AsSpan(0, length)))
                return true;
        }
        return false;
    }

    /// <summary>Of a progressive JPEG, Skia reads all or nothing, and does not say which of its faults it has.</summary>
    private static bool IsTruncatedJpeg(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> start = [0xFF, 0xD8], scan = [0xFF, 0xDA], end = [0xFF, 0xD9];
        // A thumbnail within has an end of its own, before the first scan.
        return file.StartsWith(start) && file.LastIndexOf(end) <= file.LastIndexOf(scan);
    }
}
