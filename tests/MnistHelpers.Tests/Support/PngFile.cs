using System.Buffers.Binary;
using System.IO.Compression;

namespace MnistHelpers.Tests;

/// <summary>Reads the 8-bit grayscale PNG of three chunks that GrayscalePng writes.</summary>
internal static class PngFile
{
    internal static (int Width, int Height, byte[] Pixels) Decode(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        int height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        Assert.Equal("IDAT"u8, png.AsSpan(37, 4));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var content = new MemoryStream();
        zlib.CopyTo(content);

        byte[][] rows = [.. content.ToArray().Chunk(width + 1)];
        Assert.Equal(height, rows.Length);
        Assert.All(rows, row => Assert.Equal(0, row[0])); // the filter type "none"
        return (width, height, [.. rows.SelectMany(row => row.Skip(1))]);
    }
}
