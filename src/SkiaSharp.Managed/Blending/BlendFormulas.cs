namespace SkiaSharp;

/// <summary>The formulas of the blend modes, from sections 9 and 10 of the W3C's Compositing and Blending Level 1.</summary>
internal static class BlendFormulas
{
    /// <summary>Blends premultiplied colors.</summary>
    internal static Pixel Blend(SKBlendMode mode, Pixel source, Pixel destination) => mode switch
    {
        SKBlendMode.Clear => default,
        SKBlendMode.Src => source,
        SKBlendMode.Dst => destination,
        SKBlendMode.SrcOver => source + destination * (1 - source.A),
        SKBlendMode.DstOver => source * (1 - destination.A) + destination,
        SKBlendMode.SrcIn => source * destination.A,
        SKBlendMode.DstIn => destination * source.A,
        SKBlendMode.SrcOut => source * (1 - destination.A),
        SKBlendMode.DstOut => destination * (1 - source.A),
        SKBlendMode.SrcATop => source * destination.A + destination * (1 - source.A),
        SKBlendMode.DstATop => source * (1 - destination.A) + destination * source.A,
        SKBlendMode.Xor => source * (1 - destination.A) + destination * (1 - source.A),
        SKBlendMode.Plus => Saturated(source + destination),
        SKBlendMode.Modulate => new Pixel(
            source.R * destination.R, source.G * destination.G, source.B * destination.B, source.A * destination.A),
        _ => Mixed(mode, source, destination),
    };

    private static Pixel Saturated(Pixel sum) => new(Math.Min(1, sum.R), Math.Min(1, sum.G), Math.Min(1, sum.B), Math.Min(1, sum.A));

    // Where both colors are present, their mixture; where only one is, that one.
    private static Pixel Mixed(SKBlendMode mode, Pixel source, Pixel destination)
    {
        Pixel mixture = Mix(mode, destination.Unpremultiplied(), source.Unpremultiplied());
        return source * (1 - destination.A) + destination * (1 - source.A) + mixture with { A = 1 } * (source.A * destination.A);
    }

    private static Pixel Mix(SKBlendMode mode, Pixel backdrop, Pixel source) => mode switch
    {
        SKBlendMode.Multiply => backdrop.Map(source, (b, s) => b * s),
        SKBlendMode.Screen => backdrop.Map(source, Screen),
        SKBlendMode.Overlay => backdrop.Map(source, (b, s) => HardLight(s, b)),
        SKBlendMode.Darken => backdrop.Map(source, Math.Min),
        SKBlendMode.Lighten => backdrop.Map(source, Math.Max),
        SKBlendMode.ColorDodge => backdrop.Map(source, (b, s) => b == 0 ? 0 : s >= 1 ? 1 : Math.Min(1, b / (1 - s))),
        SKBlendMode.ColorBurn => backdrop.Map(source, (b, s) => b >= 1 ? 1 : s <= 0 ? 0 : 1 - Math.Min(1, (1 - b) / s)),
        SKBlendMode.HardLight => backdrop.Map(source, HardLight),
        SKBlendMode.SoftLight => backdrop.Map(source, SoftLight),
        SKBlendMode.Difference => backdrop.Map(source, (b, s) => Math.Abs(b - s)),
        SKBlendMode.Exclusion => backdrop.Map(source, (b, s) => b + s - 2 * b * s),
        SKBlendMode.Hue => WithLuminosity(WithSaturation(source, Saturation(backdrop)), Luminosity(backdrop)),
        SKBlendMode.Saturation => WithLuminosity(WithSaturation(backdrop, Saturation(source)), Luminosity(backdrop)),
        SKBlendMode.Color => WithLuminosity(source, Luminosity(backdrop)),
        SKBlendMode.Luminosity => WithLuminosity(backdrop, Luminosity(source)),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), $"Unknown blend mode: '{mode}'"),
    };

    private static float Screen(float b, float s) => b + s - b * s;

    private static float HardLight(float b, float s) => s <= 0.5f ? b * 2 * s : Screen(b, 2 * s - 1);

    private static float SoftLight(float b, float s)
    {
        if (s <= 0.5f)
            return b - (1 - 2 * s) * b * (1 - b);
        float root = b <= 0.25f ? ((16 * b - 12) * b + 4) * b : MathF.Sqrt(b);
        return b + (2 * s - 1) * (root - b);
    }

    private static float Luminosity(Pixel color) => 0.3f * color.R + 0.59f * color.G + 0.11f * color.B;

    private static float Saturation(Pixel color) => Most(color) - Least(color);

    private static float Most(Pixel color) => Math.Max(color.R, Math.Max(color.G, color.B));

    private static float Least(Pixel color) => Math.Min(color.R, Math.Min(color.G, color.B));

    private static Pixel WithSaturation(Pixel color, float saturation)
    {
        float least = Least(color), range = Most(color) - least;
        return range == 0 ? default : color.Map(default, (c, _) => (c - least) * saturation / range);
    }

    private static Pixel WithLuminosity(Pixel color, float luminosity)
    {
        float more = luminosity - Luminosity(color);
        Pixel moved = color.Map(default, (c, _) => c + more);
        // Moves the color back into the RGB cube, toward the gray of the same luminosity.
        float least = Least(moved), most = Most(moved);
        if (least < 0)
            moved = moved.Map(default, (c, _) => luminosity + (c - luminosity) * luminosity / (luminosity - least));
        if (most > 1)
            moved = moved.Map(default, (c, _) => luminosity + (c - luminosity) * (1 - luminosity) / (most - luminosity));
        return moved;
    }
}
