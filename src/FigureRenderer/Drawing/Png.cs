namespace FigureRenderer.Drawing;

/// <summary>Encodes pixels as a PNG (ISO/IEC 15948) data URI: with a palette if 256 colors are enough, else as RGBA.</summary>
internal static class Png
{
    /// <summary>Encodes pixels given row by row from the top; a null pixel is transparent.</summary>
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
        return SmallPng.EncodeIndexed(Array.ConvertAll(pixels, pixel => index[Bytes(pixel)]), width, height, colors, alphas);
    }

    private static byte[] Rgba(int width, int height, Color?[] pixels)
    {
        var samples = new byte[4 * pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
            (samples[4 * i], samples[(4 * i) + 1], samples[(4 * i) + 2], samples[(4 * i) + 3]) = Bytes(pixels[i]);
        return SmallPng.Encode(samples, width, height, channels: 4);
    }

    private static (byte R, byte G, byte B, byte A) Bytes(Color? color) =>
        color is { } c ? (c.R, c.G, c.B, (byte)Math.Round(Math.Clamp(c.Alpha, 0, 1) * 255)) : default;
}
