using System.Buffers.Binary;

namespace TorchSharp.Engine;

/// <summary>Reads an unpacked IDX file of bytes.</summary>
/// <remarks>http://yann.lecun.com/exdb/mnist/: two zero bytes, the type (8: byte), the number of dimensions, their sizes as big-endian 32-bit integers, the bytes.</remarks>
internal static class IdxFile
{
    private const uint Bytes = 0x0800;
    private const uint GzipMark = 0x1F8B;

    /// <summary>The bytes and the sizes of the dimensions, the first of which counts the items.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What the items are, for messages.</param>
    /// <param name="dimensions">How many dimensions it has to have.</param>
    internal static (byte[] Values, long[] Shape) Read(string path, string kind, int dimensions)
    {
        using FileStream file = Open(path);
        Span<byte> header = stackalloc byte[sizeof(uint) * (1 + dimensions)];
        int found = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
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
        long length = file.Length - header.Length;
        if (announced != length)
            throw Fault(path, $"{sizes} bytes of {kind} announced, {length:N0} bytes found; the file is {(length < announced ? "truncated" : "damaged")}, download it again");
        if (length > Array.MaxLength)
            throw Fault(path, $"{length:N0} bytes of {kind} found, at most {Array.MaxLength:N0} can be read; split the file");
        byte[] values = GC.AllocateUninitializedArray<byte>((int)length);
        file.ReadExactly(values);
        return (values, shape);
    }

    private static FileStream Open(string path)
    {
        const string Remedy = "pass download: true, or put the unpacked file there";
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new DirectoryNotFoundException($"{path}: the folder is not there; {Remedy}");
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: the file is not there; {Remedy}", path);
        return RegularFile.OpenRead(path, bufferSize: 1, FileOptions.SequentialScan);
    }

    private static void CheckMark(string path, uint mark, string kind, int dimensions)
    {
        uint expected = Bytes | (uint)dimensions;
        if (mark == expected)
            return;
        throw mark >> 16 == GzipMark
            ? Fault(path, $"the file is still gzipped; unpack it, or delete it and pass download: true")
            : Fault(path, $"no IDX file of {kind}: it starts with 0x{mark:X8}, 0x{expected:X8} expected; give the file its right name, or download it again");
    }

    private static InvalidDataException Fault(string path, FormattableString fault) => new($"{path}: {FormattableString.Invariant(fault)}");
}
