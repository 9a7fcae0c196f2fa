using System.Buffers.Binary;
using System.Text;
using ManagedSkia.Tests.WebP;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>
/// Damage to the chunks of a WebP file, to the headers in them, and to the first bits of pictures, which say how the others are read.
/// </summary>
internal static class WebpMutations
{
    private const int FileHeader = 12, ChunkHeader = 8;

    private static readonly string[] s_names = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "EXIF", "ICCP", "ABCD"];

    internal static byte[] Change(byte[] file, Random random)
    {
        List<byte[]> chunks = Split(file);
        for (int changes = random.Next(1, 4); changes > 0 && chunks.Count > 0; changes--)
            ChangeOne(chunks, random);
        byte[] changed = [.. file.AsSpan(0, FileHeader), .. ByteMutations.Join(chunks)];
        Repair(changed);
        return changed;
    }

    /// <summary>Makes the file's own account of its length right again.</summary>
    internal static void Repair(byte[] file)
    {
        if (file.Length >= FileHeader)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - ChunkHeader);
    }

    private static void ChangeOne(List<byte[]> chunks, Random random)
    {
        int one = random.Next(chunks.Count),
            picture = chunks.FindIndex(chunk => IsNamed(chunk, "VP8 ") || IsNamed(chunk, "VP8L") || IsNamed(chunk, "ANMF"));
        byte[] chunk = chunks[one];
        switch (random.Next(9))
        {
            case 0:
                ByteMutations.Rearrange(chunks, random);
                break;
            case 1:
                BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(4), ByteMutations.Extreme(random));
                break;
            case 2:
                Encoding.ASCII.GetBytes(s_names[random.Next(s_names.Length)], chunk);
                break;
            case 3 when picture >= 0:
                // The first bytes of a picture or of a frame.
                byte[] header = chunks[picture];
                header[random.Next(ChunkHeader, Math.Min(header.Length, ChunkHeader + 60))] ^= (byte)(1 << random.Next(8));
                break;
            case 4 when picture >= 0:
                // Bits of a whole stretch, as of codes or of probabilities.
                byte[] data = chunks[picture];
                int start = random.Next(ChunkHeader, data.Length), length = Math.Min(random.Next(1, 30), data.Length - start);
                random.NextBytes(data.AsSpan(start, length));
                break;
            case 5 when picture >= 0:
                // A picture that ends early, with everything around it right.
                byte[] contents = chunks[picture][ChunkHeader..];
                chunks[picture] = WebpFiles.Chunk(
                    Encoding.ASCII.GetString(chunks[picture], 0, 4), contents[..random.Next(contents.Length + 1)]);
                break;
            case 6:
                chunks.Insert(0, WebpFiles.Extension(random.Next(1, 100), random.Next(1, 100), (byte)random.Next(64)));
                break;
            case 7:
                byte[] alpha = new byte[random.Next(1, random.Next(4) == 0 ? 3000 : 60)];
                random.NextBytes(alpha);
                alpha[0] = (byte)random.Next(random.Next(4) == 0 ? 256 : 16);
                chunks.Insert(random.Next(chunks.Count + 1), WebpFiles.Chunk("ALPH", alpha));
                break;
            default:
                chunk[random.Next(chunk.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : random.Next(2) * 255);
                break;
        }
    }

    private static bool IsNamed(byte[] chunk, string name) => chunk.Length > ChunkHeader && Encoding.ASCII.GetString(chunk, 0, 4) == name;

    private static List<byte[]> Split(byte[] file)
    {
        List<byte[]> chunks = [];
        int behind = ChunkHeader + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        for (int at = FileHeader; at < behind;)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4)), end = at + ChunkHeader + length + length % 2;
            chunks.Add(file[at..end]);
            at = end;
        }
        return chunks;
    }
}
