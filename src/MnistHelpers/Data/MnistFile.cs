using System.Buffers.Binary;
using System.IO.Compression;

namespace MnistHelpers.Data;

/// <summary>
/// Reads one IDX file of images or labels, gzipped or not. Format: http://yann.lecun.com/exdb/mnist/ (big-endian magic number, count,
/// sizes, then one byte per pixel or label).
/// </summary>
internal static class MnistFile
{
    private const uint ImagesMagic = 0x0803;
    private const uint LabelsMagic = 0x0801;

    /// <summary>The largest accepted count: 28×28 images up to it fit into one array. The largest relative of MNIST has 814,255.</summary>
    private const int MaxItems = 2_500_000;

    /// <summary>
    /// Returns the path of the file with this name, plain or gzipped, in either of the two common spellings, or null if there is none.
    /// </summary>
    internal static string? Find(string directory, string name, string idx) =>
        new[] { $"{name}-{idx}-ubyte", $"{name}.{idx}-ubyte", $"{name}-{idx}-ubyte.gz", $"{name}.{idx}-ubyte.gz" }
            .Select(file => Path.Combine(directory, file))
            .FirstOrDefault(File.Exists);

    /// <summary>Reads the pixels, row-major, <paramref name="rows"/> × <paramref name="columns"/> bytes per image.</summary>
    internal static byte[] ReadImages(string path, int rows, int columns) => Read(path, ImagesMagic, "images", [rows, columns]);

    /// <summary>Reads the labels, each below <paramref name="classes"/>.</summary>
    internal static byte[] ReadLabels(string path, int classes)
    {
        byte[] labels = Read(path, LabelsMagic, "labels", []);
        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classes - 1));
        return wrong < 0
            ? labels
            : throw Fault(
                path,
                $"label {labels[wrong]} found at index {wrong:N0}, 0 to {classes - 1} expected; "
                    + $"use a data set with the ten classes of MNIST");
    }

    private static byte[] Read(string path, uint magic, string kind, int[] shape)
    {
        using FileStream file = RegularFile.OpenRead(path, bufferSize: 1, FileOptions.SequentialScan);
        if (file.Length == 0)
            throw Fault(path, $"the file is empty; download it again");
        bool zipped = IsGzip(file);
        long announced = zipped ? UnpackedLength(file) : file.Length;
        using Stream content = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;

        CheckMagic(path, ReadNumber(path, content), magic, kind);
        uint count = ReadNumber(path, content);
        if (count is 0 or > MaxItems)
        {
            throw Fault(
                path, $"the header announces {count:N0} {kind}, 1 to {MaxItems:N0} expected; the file is damaged, download it again");
        }
        uint[] sizes = [.. shape.Select(_ => ReadNumber(path, content))];
        if (!sizes.SequenceEqual(shape.Select(size => (uint)size)))
        {
            throw Fault(
                path,
                $"images of {string.Join('×', sizes)} pixels found, {string.Join('×', shape)} expected; use a data set of MNIST's shape");
        }

        int header = sizeof(uint) * (2 + shape.Length);
        int bytes = checked((int)count * shape.Aggregate(1, (product, size) => product * size));
        if (announced != header + bytes)
            throw WrongLength(path, content, bytes, kind);
        byte[] items = GC.AllocateUninitializedArray<byte>(bytes);
        // Reading to the end makes gzip verify its checksum.
        if (ReadUpTo(path, content, items) < bytes || ReadUpTo(path, content, new byte[1]) > 0)
            throw Fault(path, $"the gzip data do not have the length that they announce; download the file again");
        return items;
    }

    private static void CheckMagic(string path, uint found, uint magic, string kind)
    {
        if (found == magic)
            return;
        throw found is ImagesMagic or LabelsMagic
            ? Fault(path, $"{(found == ImagesMagic ? "images" : "labels")} found where {kind} are expected; give the file its right name")
            : Fault(path, $"no IDX file of {kind}: it starts with 0x{found:X8}, 0x{magic:X8} expected; download it again");
    }

    private static InvalidDataException WrongLength(string path, Stream content, int bytes, string kind)
    {
        var chunk = new byte[1 << 16];
        long found = 0;
        for (int read; found <= bytes && (read = ReadUpTo(path, content, chunk)) > 0;)
            found += read;

        string unit = kind == "images" ? "bytes of pixels" : "labels";
        if (found == bytes)
            return Fault(path, $"the gzip data are cut at the end, or something follows them; download the file again");
        return found < bytes
            ? Fault(path, $"{bytes:N0} {unit} expected, {found:N0} found; the file is truncated, download it again")
            : Fault(path, $"{bytes:N0} {unit} expected, more found; the header and the content disagree, download the file again");
    }

    private static bool IsGzip(FileStream file)
    {
        bool zipped = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return zipped;
    }

    /// <summary>
    /// Returns the unpacked length that the last four bytes of a gzip file give. GZipStream ends silently if a file is truncated or bytes
    /// follow its end, so the caller compares this length, before it allocates any memory.
    /// </summary>
    private static long UnpackedLength(FileStream file)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - length.Length);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    private static uint ReadNumber(string path, Stream content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        return ReadUpTo(path, content, number) == number.Length
            ? BinaryPrimitives.ReadUInt32BigEndian(number)
            : throw Fault(path, $"the file ends inside its header; it is truncated, download it again");
    }

    private static int ReadUpTo(string path, Stream content, Span<byte> target)
    {
        try
        {
            return content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            throw Fault(path, $"the gzip data are damaged; download the file again");
        }
    }

    private static InvalidDataException Fault(string path, ref InvariantText fault) => new($"{path}: {fault.ToStringAndClear()}");
}
