using System.Buffers.Binary;

namespace Common;

/// <summary>
/// The checksum of ZIP archives and PNG files: CRC-32 with the reflected polynomial 0xEDB88320, computed eight bytes at a time.
/// </summary>
/// <remarks>Kounavis, Berry: A Systematic Approach to Building High Performance Software-Based CRC Generators (2005).</remarks>
internal static class Crc32
{
    private const int Slices = 8;
    private const int Values = 256;
    private static readonly uint[] s_table = MakeTable();

    /// <summary>Continues a checksum with more bytes; 0 starts a new one.</summary>
    internal static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~checksum;
        ReadOnlySpan<uint> table = s_table;
        while (bytes.Length >= Slices)
        {
            ulong block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc = 0;
            for (int slice = Slices - 1; slice >= 0; slice--, block >>= 8)
                crc ^= table[(slice * Values) + (byte)block];
            bytes = bytes[Slices..];
        }

        foreach (byte value in bytes)
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        const uint Polynomial = 0xEDB88320;
        var table = new uint[Slices * Values];
        for (uint value = 0; value < Values; value++)
        {
            uint crc = value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * Polynomial);
            table[value] = crc;
        }

        for (int i = Values; i < table.Length; i++)
            table[i] = (table[i - Values] >> 8) ^ table[(byte)table[i - Values]];
        return table;
    }
}
