using System.Buffers.Binary;
using ManagedSkia.Tests.Jpeg;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>
/// EXIF directories that lie: about where they are, how long they are, what follows them; also ones that lead to themselves.
/// </summary>
internal static class ExifMutations
{
    private const byte App1 = 0xE1;
    private const int FirstDirectory = 8;

    private static readonly int[] s_tags = [0x112, 0x112, 0x10F, 0x8769, 0x8825, 0xA005];

    /// <summary>Puts such a segment into a JPEG file.</summary>
    internal static byte[] Insert(byte[] file, Random random)
    {
        List<byte[]> segments = JpegMutations.Split(file);
        segments.Insert(random.Next(segments.Count), Segment(random));
        return [.. file.AsSpan(0, 2), .. ByteMutations.Join(segments), .. file.AsSpan(file.Length - 2)];
    }

    internal static byte[] Segment(Random random)
    {
        int entries = random.Next(6);
        byte[] tiff = new byte[FirstDirectory + 2 + 12 * entries + 4];
        bool isLittleEndian = random.Next(2) == 0;
        (isLittleEndian ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        Write32(4, random.Next(3) > 0 ? FirstDirectory : ByteMutations.Extreme(random));
        Write16(FirstDirectory, random.Next(3) > 0 ? entries : (int)ByteMutations.Extreme(random));
        for (int i = 0, at = FirstDirectory + 2; i < entries; i++, at += 12)
        {
            int tag = s_tags[random.Next(s_tags.Length)];
            Write16(at, tag);
            Write16(at + 2, tag == 0x112 ? random.Next(5) : 4);
            Write32(at + 4, random.Next(3) > 0 ? 1 : ByteMutations.Extreme(random));
            // Directories within this one are this one again.
            if (tag == 0x112)
                Write16(at + 8, random.Next(12));
            else
                Write32(at + 8, FirstDirectory);
        }
        Write32(tiff.Length - 4, FirstDirectory);
        return JpegFiles.Segment(
            App1, [.. "Exif\0\0"u8, .. tiff.AsSpan(0, random.Next(4) > 0 ? tiff.Length : random.Next(tiff.Length + 1))]);

        void Write16(int at, int value)
        {
            if (isLittleEndian)
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
            else
                BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
        }

        void Write32(int at, uint value)
        {
            if (isLittleEndian)
                BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
            else
                BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);
        }
    }
}
