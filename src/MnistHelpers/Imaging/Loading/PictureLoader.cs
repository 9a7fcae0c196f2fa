using System.Globalization;
using MnistHelpers.Planes;
using SkiaSharp;

namespace MnistHelpers.Imaging;

/// <summary>Loads a file as an upright picture without transparency, at working size.</summary>
internal static class PictureLoader
{
    /// <summary>The size of a hundred million uncompressed pixels and their header.</summary>
    private const int MaxBytes = 450_000_000;

    /// <summary>The minimum fraction of decoded rows for a damaged picture to be read.</summary>
    private const double LeastRows = 1 / 3.0;

    private const string Unknown = "is not a picture of a kind that is read here; save it as PNG, JPEG, WebP, BMP, GIF or ICO";

    /// <summary>What files of PNG, JPEG, GIF, BMP, WebP and ICO begin with.</summary>
    private static readonly byte[][] s_signatures =
        [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8], [.. "GIF8"u8], [.. "BM"u8], [.. "RIFF"u8], [0, 0, 1, 0]];

    internal static Picture Load(string path, DigitImageOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
            throw new FileNotFoundException($"{path}: is a folder; give a picture", path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: not found; give the path of a picture", path);
        try
        {
            using FileStream file = RegularFile.OpenRead(path, bufferSize: 0);
            return Load(ReadAll(file, Path.GetFileName(path)), Path.GetFileName(path), options);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path}: cannot be read; check its permissions");
        }
    }

    internal static Picture Load(byte[] bytes, string name, DigitImageOptions options)
    {
        if (bytes.Length == 0)
            throw new InvalidDataException($"{name}: the file is empty; give a picture");
        // Memory of Skia's own: a stream of .NET ends the process when a damaged file makes Skia ask for two gigabytes or more.
        using SKCodec? codec = SKCodec.Create(new SKMemoryStream(bytes), out SKCodecResult result);
        if (codec is null)
            throw new InvalidDataException($"{name}: {ForeignPicture.Fault(bytes) ?? Fault(result, bytes)}");

        SKImageInfo info = codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul);
        if (info.Width <= 0 || info.Height <= 0)
            throw new InvalidDataException($"{name}: {Fault(SKCodecResult.InvalidInput, bytes)}");
        if ((long)info.Width * info.Height > options.MaxPixels)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {info.Width:N0}×{info.Height:N0} pixels are more than the {options.MaxPixels:N0} "
                    + $"allowed; reduce the picture, or raise MaxPixels"));
        }

        byte[] pixels = GC.AllocateUninitializedArray<byte>(checked(info.Width * info.Height * 4), pinned: true);
        (result, int rows) = PictureDecoder.Decode(codec, info, pixels);
        if (result != SKCodecResult.Success && rows < LeastRows * info.Height)
            throw new InvalidDataException($"{name}: {Fault(result, bytes)}");

        AnimationFrames.SkipBlank(codec, info, pixels);
        int reduction = Math.Max(1, (int)Math.Ceiling((double)Math.Max(info.Width, info.Height) / options.WorkingSize));
        GrayPlane[] channels = PixelReduction.Reduce(pixels, info.Width, rows, codec.Info.IsOpaque, reduction);
        // Missing rows are cut off: no step mistakes their edge or color for ink, and anything that ends there ends at the picture's rim.
        int width = channels[0].Width, height = (info.Height + reduction - 1) / reduction, origin = (int)codec.EncodedOrigin;
        (PixelBox part, int uprightWidth, int uprightHeight) =
            Orientation.Apply(new PixelBox(0, 0, width, channels[0].Height), width, height, origin);
        string? warning = result == SKCodecResult.Success ? null : $"{name}: {Warning(result, rows, info.Height)}";
        return new Picture(
            Array.ConvertAll(channels, channel => Orientation.Apply(channel, origin)), part, uprightWidth, uprightHeight, reduction,
            warning);
    }

    /// <summary>Reads the bytes of a stream, which may be endless.</summary>
    internal static byte[] ReadAll(Stream stream, string name, int maxBytes = MaxBytes)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, maxBytes) : 0);
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (bytes.Length + read > maxBytes)
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{name}: more than {maxBytes:N0} bytes, larger than any picture that is read here; reduce it"));
            }
            bytes.Write(chunk, 0, read);
        }
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
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
