using System.Buffers.Binary;
using System.Text;

namespace ManagedSkia.Tests.WebP;

/// <summary>WebP files of every kind, and what libwebp makes of them.</summary>
internal static class WebpFiles
{
    private static readonly string[] s_lines = File.ReadAllLines(Fixtures.PathOf("webp.txt"));

    private static readonly Dictionary<string, byte[]> s_files = Fixtures.ReadArchive("webp.zip");

    /// <summary>Name, width, height, alpha, orientation, hash of the pixels.</summary>
    internal static IEnumerable<string> Valid => s_lines.Where(line => line.Split(' ').Length == 6);

    /// <summary>Name and result.</summary>
    internal static IEnumerable<string> Broken => s_lines.Where(line => line.Split(' ').Length == 2);

    /// <summary>Name and length of what there is, result, and rows that are right.</summary>
    internal static IEnumerable<string> Cut => s_lines.Where(line => line.Split(' ').Length == 3);

    internal static byte[] Read(string name) => [.. s_files[name]];

    internal static byte[] Riff(params byte[][] chunks) => Chunk("RIFF", [.. "WEBP"u8, .. chunks.SelectMany(chunk => chunk)]);

    internal static byte[] Chunk(string name, byte[] contents)
    {
        byte[] chunk = new byte[8 + contents.Length + contents.Length % 2];
        Encoding.ASCII.GetBytes(name, chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), contents.Length);
        contents.CopyTo(chunk, 8);
        return chunk;
    }

    /// <summary>The chunk that tells the size of a file that has others than a picture.</summary>
    internal static byte[] Extension(int width, int height, byte flags)
    {
        byte[] contents = new byte[12];
        contents[0] = flags;
        BinaryPrimitives.WriteInt32LittleEndian(contents.AsSpan(4), width - 1);
        BinaryPrimitives.WriteInt32LittleEndian(contents.AsSpan(7), height - 1);
        return Chunk("VP8X", contents[..10]);
    }
}
