namespace SkiaSharp;

/// <summary>Blends a row of premultiplied RGBA pixels onto another, with a coverage for each pixel.</summary>
internal static class Blender
{
    /// <summary>
    /// Blends into <paramref name="destination"/>. With partial coverage, the result lies between the previous pixel and the blend.
    /// </summary>
    internal static void Blend(SKBlendMode mode, ReadOnlySpan<uint> source, ReadOnlySpan<byte> coverage, Span<uint> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            uint covered = coverage[i];
            if (covered == 0)
                continue;
            destination[i] = mode switch
            {
                SKBlendMode.SrcOver => Over(Scale(source[i], covered), destination[i]),
                SKBlendMode.Src when covered == 255 => source[i],
                SKBlendMode.Src => Add(Scale(source[i], covered), Scale(destination[i], 255 - covered)),
                SKBlendMode.Dst => destination[i],
                _ => General(mode, source[i], (int)covered, destination[i]),
            };
        }
    }

    /// <summary>Multiplies every channel by factor/255.</summary>
    internal static uint Scale(uint pixel, uint factor)
    {
        if (factor == 255)
            return pixel;
        // Two channels at once, since the products of 8 bits stay within 16.
        uint even = (pixel & 0x00FF00FF) * factor + 0x00800080, odd = (pixel >> 8 & 0x00FF00FF) * factor + 0x00800080;
        even = even + (even >> 8 & 0x00FF00FF) >> 8 & 0x00FF00FF;
        odd = odd + (odd >> 8 & 0x00FF00FF) & 0xFF00FF00;
        return even | odd;
    }

    private static uint Over(uint source, uint destination) =>
        source >> 24 == 255 ? source : Add(source, Scale(destination, 255 - (source >> 24)));

    // Pixels that are not correctly premultiplied may add up to more than 255.
    private static uint Add(uint a, uint b)
    {
        uint even = (a & 0x00FF00FF) + (b & 0x00FF00FF), odd = (a >> 8 & 0x00FF00FF) + (b >> 8 & 0x00FF00FF);
        return Saturate(even) | Saturate(odd) << 8;
    }

    private static uint Saturate(uint pair)
    {
        uint overflow = pair >> 8 & 0x00010001;
        return (pair | overflow * 255) & 0x00FF00FF;
    }

    private static uint General(SKBlendMode mode, uint source, int covered, uint destination)
    {
        Pixel from = Pixel.Load(destination), blended = BlendFormulas.Blend(mode, Pixel.Load(source), from);
        return (from + (blended - from) * (covered / 255f)).Store();
    }
}
