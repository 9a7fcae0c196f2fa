using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FigureRenderer.Drawing;

/// <summary>Packs pixels into a PNG (ISO/IEC 15948), as a data URI: a palette where 256 colours are enough, else RGBA.</summary>
internal static class Png
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <summary>Pixels are given row by row from the top; a null pixel is transparent.</summary>
    public static string DataUri(int width, int height, Color?[] pixels)
    {
        Color?[] palette = [.. pixels.Distinct().Take(257)];
        byte[] png = palette.Length <= 256 ? Indexed(width, height, pixels, palette) : Rgba(width, height, pixels);
        return "data:image/png;base64," + Convert.ToBase64String(png);
    }

    private static byte[] Indexed(int width, int height, Color?[] pixels, Color?[] palette)
    {
        Dictionary<(byte, byte, byte, byte), byte> index = [];
        var colors = new byte[palette.Length * 3];
        var alphas = new byte[palette.Length];
        for (int i = 0; i < palette.Length; i++)
        {
            (byte r, byte g, byte b, byte a) = Bytes(palette[i]);
            index.TryAdd((r, g, b, a), (byte)i);
            (colors[i * 3], colors[(i * 3) + 1], colors[(i * 3) + 2], alphas[i]) = (r, g, b, a);
        }
        var rows = new byte[height * (width + 1)];
        for (int i = 0; i < pixels.Length; i++) rows[(i / width * (width + 1)) + (i % width) + 1] = index[Bytes(pixels[i])];
        return File(width, height, colorType: 3, rows, ("PLTE", colors), ("tRNS", alphas));
    }

    private static byte[] Rgba(int width, int height, Color?[] pixels)
    {
        int stride = (width * 4) + 1;
        var rows = new byte[height * stride];
        for (int i = 0; i < pixels.Length; i++)
        {
            int at = (i / width * stride) + (i % width * 4) + 1;
            (rows[at], rows[at + 1], rows[at + 2], rows[at + 3]) = Bytes(pixels[i]);
        }
        return File(width, height, colorType: 6, rows);
    }

    private static (byte R, byte G, byte B, byte A) Bytes(Color? color) =>
        color is { } c ? (c.R, c.G, c.B, (byte)Math.Round(Math.Clamp(c.Alpha, 0, 1) * 255)) : default;

    private static byte[] File(int width, int height, byte colorType, byte[] rows, params (string Name, byte[] Data)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colorType);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
        Chunk(file, "IHDR", header);
        foreach ((string name, byte[] data) in extra) Chunk(file, name, data);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(body);
        uint crc = uint.MaxValue;
        foreach (byte value in body) crc = CrcTable[(crc ^ value) & 255] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }

    private static uint CrcOf(uint value)
    {
        for (int bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
