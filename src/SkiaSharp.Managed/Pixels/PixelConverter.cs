namespace SkiaSharp;

/// <summary>Converts pixels from one color and alpha type to another.</summary>
internal static class PixelConverter
{
    private const int PixelsAtOnce = 512;

    /// <summary>Returns whether pixels of both types can be read and written.</summary>
    internal static bool CanConvert(SKImageInfo source, SKImageInfo destination) =>
        IsKnown(source) && IsKnown(destination);

    /// <summary>Converts a picture; both must have the same size.</summary>
    internal static void Convert(PixelView source, PixelView destination)
    {
        for (int y = 0; y < source.Height; y++)
            ConvertRow(source.Row(y), source.Info, destination.Row(y), destination.Info);
    }

    /// <summary>
    /// Converts as many pixels as <paramref name="from"/> is wide. If the target is opaque, a color becomes what it looks like on black.
    /// </summary>
    internal static void ConvertRow(ReadOnlySpan<byte> source, SKImageInfo from, Span<byte> destination, SKImageInfo to)
    {
        if (from.ColorType == to.ColorType && (from.AlphaType == to.AlphaType || from.AlphaType == SKAlphaType.Opaque))
        {
            source.CopyTo(destination);
            return;
        }

        Span<uint> pixels = stackalloc uint[Math.Min(PixelsAtOnce, from.Width)];
        for (int x = 0; x < from.Width; x += PixelsAtOnce)
        {
            Span<uint> part = pixels[..Math.Min(PixelsAtOnce, from.Width - x)];
            PixelFormats.Load(from.ColorType, source[(x * from.BytesPerPixel)..], part);
            ConvertAlpha(part, from.AlphaType, to.AlphaType);
            PixelFormats.Store(to.ColorType, part, destination[(x * to.BytesPerPixel)..]);
        }
    }

    /// <summary>Converts the alpha type of RGBA in place.</summary>
    internal static void ConvertAlpha(Span<uint> pixels, SKAlphaType from, SKAlphaType to)
    {
        if (from == to || from == SKAlphaType.Opaque)
            return;
        if (from == SKAlphaType.Unpremul)
            AlphaMath.Premultiply(pixels);
        else if (to == SKAlphaType.Unpremul)
            AlphaMath.Unpremultiply(pixels);
        if (to != SKAlphaType.Opaque)
            return;
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] |= 0xFF000000;
    }

    private static bool IsKnown(SKImageInfo info) => info.ColorType != SKColorType.Unknown && info.AlphaType != SKAlphaType.Unknown;
}
