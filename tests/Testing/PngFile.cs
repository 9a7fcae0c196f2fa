using System.Buffers.Binary;
using System.IO.Compression;

namespace Testing;

/// <summary>Reads the 8-bit grayscale PNG of three chunks that SmallPng writes, with or without opacity: as it looks on white.</summary>
public static class PngFile
{
    public static (int Width, int Height, byte[] Pixels) Decode(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        int height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Assert.Equal("IDAT"u8, png.AsSpan(37, 4));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var content = new MemoryStream();
        zlib.CopyTo(content);

        bool opaque = png[25] == 0; // the color type: gray, or gray with alpha
        byte[][] rows = [.. content.ToArray().Chunk(1 + (opaque ? width : 2 * width))];
        Assert.Equal(height, rows.Length);
        Assert.All(rows, row => Assert.Equal(0, row[0])); // the filter type "none"
        IEnumerable<byte> samples = rows.SelectMany(row => row.Skip(1));
        return (width, height, opaque ? [.. samples] : [.. samples.Chunk(2).Select(pair => (byte)(255 - (255 - pair[0]) * pair[1] / 255))]);
    }
}
