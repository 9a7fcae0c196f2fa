using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Loads a file as an upright picture without transparency, at working size.</summary>
internal static class PictureLoader
{
    /// <summary>The size of a hundred million uncompressed pixels and their header.</summary>
    private const int MaxBytes = 450_000_000;

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
        DecodedPicture decoded = OperatingSystem.IsBrowser()
            ? BrowserDecoder.Decode(bytes, name, options.MaxPixels)
            : SkiaDecoder.Decode(bytes, name, options.MaxPixels);
        int reduction = Math.Max(1, (int)Math.Ceiling((double)Math.Max(decoded.Width, decoded.Height) / options.WorkingSize));
        GrayPlane[] channels = PixelReduction.Reduce(decoded.Pixels, decoded.Width, decoded.Rows, decoded.IsOpaque, reduction);
        // Missing rows are cut off: no step mistakes their edge or color for ink, and anything that ends there ends at the picture's rim.
        int width = channels[0].Width, height = (decoded.Height + reduction - 1) / reduction, origin = decoded.Origin;
        (PixelBox part, int uprightWidth, int uprightHeight) =
            Orientation.Apply(new PixelBox(0, 0, width, channels[0].Height), width, height, origin);
        return new Picture(
            Array.ConvertAll(channels, channel => Orientation.Apply(channel, origin)), part, uprightWidth, uprightHeight, reduction,
            decoded.Warning);
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
}
