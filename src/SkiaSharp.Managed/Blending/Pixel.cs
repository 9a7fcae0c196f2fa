namespace SkiaSharp;

/// <summary>A color with channels from 0 to 1.</summary>
internal readonly record struct Pixel(float R, float G, float B, float A)
{
    public static Pixel operator +(Pixel a, Pixel b) => new(a.R + b.R, a.G + b.G, a.B + b.B, a.A + b.A);

    public static Pixel operator -(Pixel a, Pixel b) => new(a.R - b.R, a.G - b.G, a.B - b.B, a.A - b.A);

    public static Pixel operator *(Pixel a, float factor) => new(a.R * factor, a.G * factor, a.B * factor, a.A * factor);

    internal static Pixel Load(uint rgba) =>
        new((rgba & 255) / 255f, (rgba >> 8 & 255) / 255f, (rgba >> 16 & 255) / 255f, (rgba >> 24) / 255f);

    /// <summary>Converts a premultiplied color to bytes; no channel exceeds alpha.</summary>
    internal uint Store()
    {
        float alpha = Math.Clamp(A, 0, 1);
        return Round(alpha) << 24 | Round(Math.Clamp(B, 0, alpha)) << 16 | Round(Math.Clamp(G, 0, alpha)) << 8
            | Round(Math.Clamp(R, 0, alpha));
    }

    /// <summary>Returns the color with alpha divided out; zero if alpha is.</summary>
    internal Pixel Unpremultiplied() => A <= 0 ? default : new Pixel(Math.Min(1, R / A), Math.Min(1, G / A), Math.Min(1, B / A), A);

    internal Pixel Map(Pixel other, Func<float, float, float> channel) =>
        new(channel(R, other.R), channel(G, other.G), channel(B, other.B), 0);

    private static uint Round(float value) => (uint)(value * 255 + 0.5f);
}
