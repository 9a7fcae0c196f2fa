using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>
/// Finds the orientation recorded by a camera (EXIF 2.3, tag 0x112). Only the first directory is read; pointers to others are never
/// followed.
/// </summary>
internal static class ExifOrientation
{
    private const int Tag = 0x112;
    private const int ShortType = 3;
    private const int EntryLength = 12;

    /// <param name="exif">The data after the name "Exif": a TIFF header and its directories.</param>
    /// <returns>The orientation; null if there is no valid one.</returns>
    internal static SKEncodedOrigin? Find(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 8)
            return null;
        bool isLittleEndian = exif.StartsWith("II*\0"u8);
        if (!isLittleEndian && !exif.StartsWith("MM\0*"u8))
            return null;

        uint start = ReadUInt32(exif[4..], isLittleEndian);
        if (start > exif.Length - 2)
            return null;
        int count = ReadUInt16(exif[(int)start..], isLittleEndian);
        ReadOnlySpan<byte> entries = exif[((int)start + 2)..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (ReadUInt16(entries, isLittleEndian) != Tag)
                continue;
            bool isOneShort = ReadUInt16(entries[2..], isLittleEndian) == ShortType && ReadUInt32(entries[4..], isLittleEndian) == 1;
            int value = ReadUInt16(entries[8..], isLittleEndian);
            return isOneShort && value is >= 1 and <= 8 ? (SKEncodedOrigin)value : null;
        }
        return null;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
