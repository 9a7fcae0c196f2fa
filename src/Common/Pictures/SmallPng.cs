using System.Buffers.Binary;
using System.IO.Compression;

namespace Common;

/// <summary>Writes small 8-bit pictures as PNG (ISO/IEC 15948) with one IDAT chunk and unfiltered rows.</summary>
internal static class SmallPng
{
    private const byte PaletteType = 3;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The header's color types for 1 to 4 channels: gray, gray with alpha, RGB, RGBA.</summary>
    private static ReadOnlySpan<byte> ColorTypes => [0, 4, 2, 6];

    /// <summary>Encodes a picture and returns the bytes of the file.</summary>
    /// <param name="samples"><c>height × width × channels</c> samples, row-major; for colors 0 is dark, for alpha 0 is transparent.</param>
    /// <param name="width">The number of pixels in a row.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="channels">1 for gray, 2 for gray with alpha, 3 for RGB, 4 for RGBA.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> samples, int width, int height, int channels = 1)
    {
        using MemoryStream png = Begin(width, height, ColorTypes[channels - 1]);
        return Finish(png, samples, width * channels, height);
    }

    /// <summary>Encodes a picture with a palette and returns the bytes of the file.</summary>
    /// <param name="places"><c>height × width</c> palette indices, row-major.</param>
    /// <param name="width">The number of pixels in a row.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="colors">Red, green and blue of up to 256 colors.</param>
    /// <param name="alphas">The opacity of each color.</param>
    internal static byte[] EncodeIndexed(
        ReadOnlySpan<byte> places, int width, int height, ReadOnlySpan<byte> colors, ReadOnlySpan<byte> alphas)
    {
        using MemoryStream png = Begin(width, height, PaletteType);
        WriteChunk(png, "PLTE"u8, colors);
        WriteChunk(png, "tRNS"u8, alphas);
        return Finish(png, places, width, height);
    }

    /// <summary>Writes a chunk: its length, type, contents, and the checksum of type and contents.</summary>
    internal static void WriteChunk(Stream target, ReadOnlySpan<byte> type, ReadOnlySpan<byte> contents)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, contents.Length);
        target.Write(number);
        target.Write(type);
        target.Write(contents);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(Crc32.Append(0, type), contents));
        target.Write(number);
    }

    private static MemoryStream Begin(int width, int height, byte colorType)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits a sample; compression, filter and interlace method stay 0
        header[9] = colorType;
        header[10..].Clear();
        var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        return png;
    }

    private static byte[] Finish(MemoryStream png, ReadOnlySpan<byte> samples, int rowLength, int height)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                zlib.WriteByte(0); // this row's filter: none
                zlib.Write(samples.Slice(row * rowLength, rowLength));
            }
        }

        WriteChunk(png, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }
}
