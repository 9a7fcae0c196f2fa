using System.Buffers.Binary;
using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>Places pictures, and lets only addresses that contain a picture's own bytes into the page.</summary>
internal static class Pictures
{
    private static readonly string[] s_allowed =
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/webp;base64,",
        "data:image/bmp;base64,"];

    public static bool IsPicture(string? uri) =>
        uri is not null && Array.Exists(s_allowed, start => uri.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    public static void Draw(SvgWriter svg, Box box, string uri, double opacity, bool smooth, string fit = "none") => svg.Element(
        "image", ("x", Number.Text(box.Left)), ("y", Number.Text(box.Top)), ("width", Number.Text(box.Width)),
        ("height", Number.Text(box.Height)), ("preserveAspectRatio", fit), ("opacity", opacity < 1 ? Number.Text(opacity) : null),
        ("style", smooth ? null : "image-rendering:optimizeSpeed;image-rendering:crisp-edges;image-rendering:pixelated"), ("href", uri));

    /// <summary>Returns the size of a PNG, GIF, or JPEG in px; null if the bytes are none of these.</summary>
    public static (int Width, int Height)? Size(string uri)
    {
        int comma = uri.IndexOf(',', StringComparison.Ordinal);
        var bytes = new byte[((uri.Length - comma) * 3 / 4) + 3];
        if (!Convert.TryFromBase64Chars(uri.AsSpan(comma + 1), bytes, out int length)) return null;
        ReadOnlySpan<byte> data = bytes.AsSpan(0, length);
        if (data.Length > 24 && data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47]))
            return (Big32(data[16..]), Big32(data[20..]));
        if (data.Length > 10 && data.StartsWith("GIF8"u8)) return (data[6] | (data[7] << 8), data[8] | (data[9] << 8));
        return data.Length > 4 && data[0] == 0xff && data[1] == 0xd8 ? JpegSize(data) : null;
    }

    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> data)
    {
        for (int at = 2; at + 9 < data.Length && data[at] == 0xff; at += 2 + ((data[at + 2] << 8) | data[at + 3]))
        {
            // A frame header is one of SOF0 to SOF15, except DHT, JPG, and DAC.
            if (data[at + 1] is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
                return ((data[at + 7] << 8) | data[at + 8], (data[at + 5] << 8) | data[at + 6]);
        }
        return null;
    }

    private static int Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);
}
