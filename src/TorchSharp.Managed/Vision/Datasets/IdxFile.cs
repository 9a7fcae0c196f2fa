using System.Buffers.Binary;
using System.IO.Compression;

namespace TorchSharp.Engine;

/// <summary>Reads an IDX file of bytes, gzipped or not.</summary>
/// <remarks>
/// http://yann.lecun.com/exdb/mnist/: two zero bytes, the type (8: byte), the number of dimensions, their sizes as big-endian 32-bit
/// integers, the bytes.
/// </remarks>
internal static class IdxFile
{
    private const uint Bytes = 0x0800;
    private const uint GzipMark = 0x1F8B;

    /// <summary>The maximum compression ratio of deflate.</summary>
    private const int MaxGzipRatio = 1032;

    /// <summary>Finds the file with this name: unpacked, or gzipped in the folder where the download puts it.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither folder exists.</exception>
    /// <exception cref="FileNotFoundException">Neither file exists.</exception>
    internal static string Find(string folder, string unpackedFolder, string name)
    {
        const string Remedy = "pass download: true, or put the file there, unpacked";
        string unpacked = Path.Combine(unpackedFolder, name), gzipped = Path.Combine(folder, name + ".gz");
        if (File.Exists(unpacked))
            return unpacked;
        if (File.Exists(gzipped))
            return gzipped;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{unpacked}: the folder is not there; {Remedy} or gzipped as {gzipped}");
        throw new FileNotFoundException($"{unpacked}: the file is not there; {Remedy} or gzipped as {gzipped}", unpacked);
    }

    /// <summary>Reads the bytes and the sizes of the dimensions, the first of which is the number of items.</summary>
    /// <param name="path">The file; gzipped if its name says so.</param>
    /// <param name="kind">What the items are, for error messages.</param>
    /// <param name="dimensions">The required number of dimensions.</param>
    internal static (byte[] Values, long[] Shape) Read(string path, string kind, int dimensions)
    {
        using FileStream file = RegularFile.OpenRead(path, bufferSize: 1, FileOptions.SequentialScan);
        bool zipped = path.EndsWith(".gz", StringComparison.Ordinal);
        long whole = zipped ? UnpackedLength(file) : file.Length;
        using Stream content = zipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
        Span<byte> header = stackalloc byte[sizeof(uint) * (1 + dimensions)];
        int found = ReadUpTo(path, content, header);
        if (found >= sizeof(uint))
            CheckMark(path, BinaryPrimitives.ReadUInt32BigEndian(header), kind, dimensions);
        if (found < header.Length)
            throw Fault(path, $"the file ends inside its header, after {found} bytes; it is truncated, download it again");

        var shape = new long[dimensions];
        for (int d = 0; d < dimensions; d++)
            shape[d] = BinaryPrimitives.ReadUInt32BigEndian(header[(sizeof(uint) * (1 + d))..]);
        string sizes = string.Join('×', shape);
        if (shape.Contains(0))
            throw Fault(path, $"the header announces {sizes} bytes of {kind}, that is none; the file is damaged, download it again");

        Int128 announced = shape.Aggregate(Int128.One, (product, size) => product * size);
        long length = whole - header.Length;
        if (zipped && (announced != length || announced > (Int128)file.Length * MaxGzipRatio))
        {
            throw Fault(
                path,
                $"{sizes} bytes of {kind} announced, another length at the end of the gzip data; the "
                    + $"file is truncated or damaged, download it again");
        }
        if (announced != length)
        {
            throw Fault(
                path,
                $"{sizes} bytes of {kind} announced, {length:N0} bytes found; the file is "
                    + $"{(length < announced ? "truncated" : "damaged")}, download it again");
        }
        if (length > Array.MaxLength)
            throw Fault(path, $"{length:N0} bytes of {kind} found, at most {Array.MaxLength:N0} can be read; split the file");
        byte[] values = GC.AllocateUninitializedArray<byte>((int)length);

        // Reading to the end makes gzip verify its checksum.
        if (ReadUpTo(path, content, values) < length || ReadUpTo(path, content, new byte[1]) > 0)
            throw Fault(path, $"{sizes} bytes of {kind} announced, another number found; the file is damaged, download it again");
        return (values, shape);
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

    /// <summary>
    /// Returns the unpacked length stored in the last four bytes of a gzip file. GZipStream ends silently if a file is truncated.
    /// </summary>
    internal static uint UnpackedLength(FileStream file)
    {
        Span<byte> length = stackalloc byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - length.Length);
        file.ReadAtLeast(length, length.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    private static void CheckMark(string path, uint mark, string kind, int dimensions)
    {
        uint expected = Bytes | (uint)dimensions;
        if (mark == expected)
            return;
        throw mark >> 16 == GzipMark
            ? Fault(path, $"the file is still gzipped; unpack it, or delete it and pass download: true")
            : Fault(
                path,
                $"no IDX file of {kind}: it starts with 0x{mark:X8}, 0x{expected:X8} expected; give "
                    + $"the file its right name, or download it again");
    }

    private static InvalidDataException Fault(string path, ref InvariantText fault) => new($"{path}: {fault.ToStringAndClear()}");
}
