using System.Buffers.Binary;
using System.IO.Compression;
using Common;
using ManagedSkia.Tests.Codecs;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>Damage to the chunks of a PNG file and to what is deflated in them.</summary>
internal static class PngMutations
{
    private const int SignatureLength = 8;
    private const int HeaderLength = 8;

    private static readonly string[] s_types =
    [
        "tRNS", "sBIT", "PLTE", "IDAT", "IEND", "IHDR", "gAMA", "iCCP", "zTXt", "iTXt", "acTL", "fcTL", "fdAT", "ABCD",
    ];

    internal static byte[] Change(byte[] file, Random random)
    {
        List<byte[]> chunks = Split(file);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            ChangeOne(chunks, random);
        byte[] changed = [.. file.AsSpan(0, SignatureLength), .. ByteMutations.Join(chunks)];
        Repair(changed);
        return changed;
    }

    /// <summary>Makes the checksums of the chunks right again.</summary>
    internal static void Repair(byte[] file)
    {
        for (int at = SignatureLength; at + 12 <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
                return;
            Span<byte> chunk = file.AsSpan(at + 4, 4 + (int)length);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), Crc32.Append(0, chunk));
            at += 12 + (int)length;
        }
    }

    private static void ChangeOne(List<byte[]> chunks, Random random)
    {
        int header = chunks.FindIndex(chunk => Is(chunk, "IHDR"u8) && chunk.Length == 25);
        int palette = chunks.FindIndex(chunk => Is(chunk, "PLTE"u8)), data = chunks.FindIndex(chunk => Is(chunk, "IDAT"u8));
        switch (random.Next(8))
        {
            case 0:
                ByteMutations.Rearrange(chunks, random);
                break;
            case 1 when chunks.Count > 0:
                BinaryPrimitives.WriteUInt32BigEndian(chunks[random.Next(chunks.Count)], ByteMutations.Extreme(random));
                break;
            case 2 when header >= 0:
                BinaryPrimitives.WriteUInt32BigEndian(
                    chunks[header].AsSpan(HeaderLength + 4 * random.Next(2)), ByteMutations.Extreme(random));
                break;
            case 3 when header >= 0:
                chunks[header][HeaderLength + 8 + random.Next(5)] = (byte)(random.Next(4) == 0 ? random.Next(256) : 1 << random.Next(5));
                break;
            case 4 when palette >= 0:
                // Fewer colors than the pixels name.
                chunks[palette] = PngFile.Chunk("PLTE", [.. Contents(chunks[palette]).Take(3 * random.Next(3))]);
                break;
            case 5 when data >= 0:
                byte[] whole = Contents(chunks[data]);
                int cut = random.Next(whole.Length + 1);
                chunks[data] = PngFile.Chunk("IDAT", whole[..cut]);
                chunks.Insert(data + 1, PngFile.Chunk("IDAT", whole[cut..]));
                break;
            case 6 when data >= 0:
                chunks[data] = PngFile.Chunk("IDAT", Redeflate(Contents(chunks[data]), random));
                break;
            default:
                byte[] contents = new byte[random.Next(4) == 0 ? random.Next(900) : random.Next(8)];
                random.NextBytes(contents);
                chunks.Insert(random.Next(chunks.Count + 1), PngFile.Chunk(s_types[random.Next(s_types.Length)], contents));
                break;
        }
    }

    /// <summary>Damages the rows themselves, so that filters and indices are wrong and not only the inflating.</summary>
    private static byte[] Redeflate(byte[] deflated, Random random)
    {
        try
        {
            using var inflater = new ZLibStream(new MemoryStream(deflated), CompressionMode.Decompress);
            using var rows = new MemoryStream();
            inflater.CopyTo(rows);
            return PngFile.Deflate(ByteMutations.Change(rows.ToArray(), random));
        }
        catch (InvalidDataException)
        {
            // Changed already.
            return deflated;
        }
    }

    private static bool Is(byte[] chunk, ReadOnlySpan<byte> type) => chunk.AsSpan(4, 4).SequenceEqual(type);

    private static byte[] Contents(byte[] chunk) => chunk[HeaderLength..^4];

    private static List<byte[]> Split(byte[] file)
    {
        List<byte[]> chunks = [];
        for (int at = SignatureLength; at < file.Length;)
        {
            int length = 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add(file[at..(at + length)]);
            at += length;
        }
        return chunks;
    }
}
