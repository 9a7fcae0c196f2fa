using System.Buffers.Binary;
using System.Globalization;

namespace Notebooks.Formatting;

/// <summary>A byte array that contains a picture file, as recognized by its first bytes.</summary>
/// <param name="Format">PNG, JPEG, GIF, BMP or WebP.</param>
/// <param name="MimeType">The MIME type.</param>
/// <param name="Size">The width and height in pixels; null if they cannot be determined.</param>
/// <param name="Bytes">The whole file.</param>
internal sealed record ByteImage(string Format, string MimeType, (int Width, int Height)? Size, byte[] Bytes)
{
    /// <summary>Whether front ends show the MIME type directly; other formats are embedded in HTML.</summary>
    public bool IsShownByItself => Format is "PNG" or "JPEG" or "GIF";

    public string Base64 => Convert.ToBase64String(Bytes);

    public string Html => $"<img src=\"data:{MimeType};base64,{Base64}\" alt=\"{Text}\">";

    /// <summary>A description such as <c>PNG image, 28 × 28, 412 bytes</c>.</summary>
    public string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Format} image{(Size is var (width, height) ? $", {width} × {height}" : "")}, {Bytes.Length:N0} bytes");

    /// <summary>Recognizes a value as a picture; returns null if it is not one.</summary>
    public static ByteImage? Of(object? value) => value is not byte[] bytes ? null
        : Starts(bytes, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
            ? new ByteImage("PNG", "image/png", Big32(bytes, 16, 20), bytes)
        : Starts(bytes, [0xFF, 0xD8, 0xFF]) ? new ByteImage("JPEG", "image/jpeg", JpegSize(bytes), bytes)
        : Starts(bytes, "GIF87a"u8) || Starts(bytes, "GIF89a"u8) ? new ByteImage("GIF", "image/gif", Little16(bytes, 6), bytes)
        : Starts(bytes, "BM"u8) && bytes.Length > 26 && BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(2)) == bytes.Length
            ? new ByteImage("BMP", "image/bmp", Little32(bytes, 18), bytes)
        : Starts(bytes, "RIFF"u8) && bytes.Length > 12 && bytes.AsSpan(8).StartsWith("WEBP"u8)
            ? new ByteImage("WebP", "image/webp", null, bytes)
        : null;

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> start) => bytes.AsSpan().StartsWith(start);

    private static (int Width, int Height)? Big32(byte[] bytes, int width, int height) => bytes.Length < height + 4 ? null
        : (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(width)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(height)));

    private static (int Width, int Height)? Little16(byte[] bytes, int at) => bytes.Length < at + 4 ? null
        : (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)), BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2)));

    private static (int Width, int Height)? Little32(byte[] bytes, int at) =>
        (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)), Math.Abs(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4))));

    /// <summary>Walks through the segments to the one that begins a frame.</summary>
    private static (int Width, int Height)? JpegSize(byte[] bytes)
    {
        int at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            byte marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }
        return null;
    }
}
