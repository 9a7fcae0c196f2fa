using System.Buffers.Binary;
using System.IO.Compression;

namespace MnistHelpers;

/// <summary>Writes 8-bit grayscale pictures as PNG (ISO/IEC 15948): IHDR, one IDAT, IEND, every row unfiltered.</summary>
internal static class GrayscalePng
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file's bytes, from <c>width × height</c> pixels, row-major, 0 black to 255 white.</summary>
    /// <param name="pixels">The pixels.</param>
    /// <param name="width">How many stand in a row.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="opacity">Of each pixel, 0 clear to 255; nothing where all are opaque.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height, ReadOnlySpan<byte> opacity = default)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a sample; compression, filter and interlace method stay 0
        header[9..].Clear();
        if (!opacity.IsEmpty)
            header[9] = 4; // the colour type: grey with alpha

        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0); // this row's filter: none
                ReadOnlySpan<byte> line = pixels.Slice(row * width, width);
                zlib.Write(opacity.IsEmpty ? line : Interleaved(line, opacity.Slice(row * width, width)));
            }
        }

        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Interleaved(ReadOnlySpan<byte> pixels, ReadOnlySpan<byte> opacity)
    {
        var samples = new byte[2 * pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
            (samples[2 * i], samples[2 * i + 1]) = (pixels[i], opacity[i]);
        return samples;
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
