using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ManagedSkia.Tests.Codecs;

/// <summary>Puts PNG files together.</summary>
internal static class PngFile
{
    /// <summary>Gray of 8 bits.</summary>
    /// <param name="width">Of the header.</param>
    /// <param name="height">Of the header.</param>
    /// <param name="data">The deflated rows.</param>
    internal static byte[] Create(int width, int height, byte[] data) => Create(width, height, 8, 0, [], data);

    /// <param name="width">Of the header.</param>
    /// <param name="height">Of the header.</param>
    /// <param name="bitDepth">Of the header.</param>
    /// <param name="color">Of the header.</param>
    /// <param name="chunks">What stands before the pixel data.</param>
    /// <param name="data">The deflated rows.</param>
    internal static byte[] Create(int width, int height, byte bitDepth, byte color, byte[] chunks, byte[] data)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, color);
        return [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. chunks, .. Chunk("IDAT", data),
            .. Chunk("IEND", []), ];
    }

    internal static byte[] Chunk(string type, byte[] contents)
    {
        byte[] chunk = new byte[12 + contents.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, contents.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        contents.CopyTo(chunk, 8);
        // Bit by bit, so that it does not share the tables of what it tests.
        uint crc = 0xFFFFFFFF;
        foreach (byte value in chunk.AsSpan(4, 4 + contents.Length))
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + contents.Length), ~crc);
        return chunk;
    }

    internal static byte[] Deflate(byte[] bytes)
    {
        using var deflated = new MemoryStream();
        using (var deflater = new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true))
            deflater.Write(bytes);
        return deflated.ToArray();
    }
}
