using System.Buffers.Binary;
using ManagedSkia.Tests.Jpeg;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>Damage to the segments of a JPEG file and to the data of its scans.</summary>
internal static class JpegMutations
{
    private const byte Sof2 = 0xC2, Dht = 0xC4, Rst0 = 0xD0, Rst7 = 0xD7, Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, Dri = 0xDD;

    internal static byte[] Change(byte[] file, Random random)
    {
        List<byte[]> segments = Split(file);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            ChangeOne(segments, random);
        return [0xFF, Soi, .. ByteMutations.Join(segments), 0xFF, Eoi];
    }

    /// <summary>The segments after the start, the data with the header of their scan.</summary>
    internal static List<byte[]> Split(byte[] file)
    {
        List<byte[]> segments = [];
        for (int at = 2; at + 4 <= file.Length && file[at + 1] != Eoi;)
        {
            int start = at;
            bool isScan = file[at + 1] == Sos;
            // Any number of bytes of ones may precede a marker.
            if (file[at + 1] == 0xFF)
                at++;
            else
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            while (isScan && at < file.Length && (file[at] != 0xFF || at + 1 < file.Length && file[at + 1] is 0 or (>= Rst0 and <= Rst7)))
                at++;
            segments.Add(file[start..at]);
        }
        return segments;
    }

    private static void ChangeOne(List<byte[]> segments, Random random)
    {
        switch (random.Next(10))
        {
            case 0:
                ByteMutations.Rearrange(segments, random);
                break;
            case 1 when segments.Count > 0:
                BinaryPrimitives.WriteUInt16BigEndian(
                    segments[random.Next(segments.Count)].AsSpan(2), (ushort)ByteMutations.Extreme(random));
                break;
            case 2 when Find(segments, random, marker => marker is >= 0xC0 and <= Sof2) is { Length: > 11 } frame:
                BinaryPrimitives.WriteUInt16BigEndian(
                    frame.AsSpan(5 + 2 * random.Next(2)),
                    (ushort)(random.Next(4) > 0 ? (uint)random.Next(1, 100) : ByteMutations.Extreme(random)));
                break;
            case 3 when Find(segments, random, marker => marker is >= 0xC0 and <= Sof2) is { Length: > 12 } frame:
                // Names, factors of sampling and tables of the components.
                frame[random.Next(10, frame.Length)] = (byte)(random.Next(1, 5) << 4 | random.Next(5));
                break;
            case 4 when Find(segments, random, marker => marker == Sos) is { } scan:
                for (int times = 1 << random.Next(8), place = segments.IndexOf(scan); times > 0; times--)
                    segments.Insert(place, scan);
                break;
            case 5 when Find(segments, random, marker => marker == Dht) is { Length: > 21 } table:
                table[random.Next(4, 21)] = (byte)random.Next(random.Next(1, 257));
                break;
            case 6:
                segments.Insert(
                    random.Next(segments.Count + 1), JpegFiles.Segment(Dri, [(byte)(random.Next(8) == 0 ? 255 : 0), (byte)random.Next(6)]));
                break;
            case 7 when Find(segments, random, marker => marker == Sos) is { Length: > 20 } scan:
                // Markers where none should be, and others than should.
                int at = random.Next(14, scan.Length - 1);
                scan[at] = 0xFF;
                scan[at + 1] = (byte)(random.Next(4) > 0 ? Rst0 + random.Next(8) : random.Next(256));
                break;
            case 8 when Find(segments, random, marker => marker == Sos) is { Length: > 14 } header:
                // Which components, tables, coefficients and bits a scan says it has.
                header[random.Next(4, 14)] = (byte)(random.Next(3) == 0 ? random.Next(256) : random.Next(3) << 4 | random.Next(3));
                break;
            default:
                segments.Insert(random.Next(segments.Count + 1), ExifMutations.Segment(random));
                break;
        }
    }

    private static byte[]? Find(List<byte[]> segments, Random random, Func<byte, bool> isWanted)
    {
        byte[][] found = [.. segments.Where(segment => segment.Length > 1 && isWanted(segment[1]))];
        return found.Length == 0 ? null : found[random.Next(found.Length)];
    }
}
