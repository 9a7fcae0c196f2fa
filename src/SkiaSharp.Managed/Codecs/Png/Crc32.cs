using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>The checksum of PNG's chunks (ISO 3309), eight bytes at a time.</summary>
internal static class Crc32
{
    internal const uint Start = 0xFFFFFFFF;

    private static readonly uint[] Tables = CreateTables();

    /// <summary>Adds bytes to a checksum that began as <see cref="Start"/>; its complement is what a chunk carries.</summary>
    internal static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> tables = Tables.AsSpan(0, 8 * 256);
        while (bytes.Length >= 8)
        {
            uint low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes), high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = tables[(int)(7 * 256 + (low & 255))] ^ tables[(int)(6 * 256 + (low >> 8 & 255))]
                ^ tables[(int)(5 * 256 + (low >> 16 & 255))] ^ tables[(int)(4 * 256 + (low >> 24))]
                ^ tables[(int)(3 * 256 + (high & 255))] ^ tables[(int)(2 * 256 + (high >> 8 & 255))]
                ^ tables[(int)(256 + (high >> 16 & 255))] ^ tables[(int)(high >> 24)];
            bytes = bytes[8..];
        }
        foreach (byte value in bytes)
            crc = crc >> 8 ^ tables[(int)((crc ^ value) & 255)];
        return crc;
    }

    // Table k holds what a byte becomes when k zero bytes follow it.
    private static uint[] CreateTables()
    {
        uint[] tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
            tables[i] = crc;
        }
        for (int i = 256; i < tables.Length; i++)
            tables[i] = tables[i - 256] >> 8 ^ tables[tables[i - 256] & 255];
        return tables;
    }
}
