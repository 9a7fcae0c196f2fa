#nullable enable
using System.Buffers.Binary;
using System.IO.Compression;

namespace Common;

/// <summary>Writes small 8-bit pictures as PNG (ISO/IEC 15948): IHDR, one IDAT, IEND, every row unfiltered.</summary>
internal static class SmallPng
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The header's color types for 1 to 4 channels: gray, gray with alpha, RGB, RGBA.</summary>
    private static ReadOnlySpan<byte> ColorTypes => [0, 4, 2, 6];

    /// <summary>The file's bytes.</summary>
    /// <param name="samples"><c>height × width × channels</c> samples, row-major; of colors 0 is dark, of alpha 0 is clear.</param>
    /// <param name="width">How many pixels stand in a row.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="channels">1 for gray, 2 for gray with alpha, 3 for RGB, 4 for RGBA.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, int channels = 1)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a sample; compression, filter and interlace method stay 0
        header[9] = ColorTypes[channels - 1];
        header[10..].Clear();

        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0, length = width * channels; row < height; row++)
            {
                zlib.WriteByte(0); // this row's filter: none
                zlib.Write(samples.Slice(row * length, length));
            }
        }

        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }
        return crc;
    }
}
