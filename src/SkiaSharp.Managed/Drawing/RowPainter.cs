namespace SkiaSharp;

/// <summary>Paints the covered pixels of a row, within the clip.</summary>
internal sealed unsafe class RowPainter(Layer layer, Clip clip, SKBlendMode mode, PixelSource source)
{
    private readonly byte[] _covered = new byte[Math.Max(0, clip.Bounds.Width)];
    private readonly uint[] _drawn = new uint[Math.Max(0, clip.Bounds.Width)];
    private readonly uint[] _there = new uint[Math.Max(0, clip.Bounds.Width)];

    /// <summary>Paints the covered pixels, all of which must lie within the clip's bounds.</summary>
    internal void Paint(int y, int x, ReadOnlySpan<byte> coverage)
    {
        Span<byte> row = _covered.AsSpan(0, coverage.Length);
        coverage.CopyTo(row);
        clip.Apply(y, x, row);
        // Pixels that are not covered are left alone, since converting them back and forth might change them.
        for (int start = 0; start < row.Length;)
        {
            int gap = row[start..].IndexOfAnyExcept((byte)0);
            if (gap < 0)
                return;
            start += gap;
            int length = row[start..].IndexOf((byte)0);
            length = length < 0 ? row.Length - start : length;
            PaintRun(y, x + start, row.Slice(start, length));
            start += length;
        }
    }

    /// <summary>Paints everything within the clip.</summary>
    internal void PaintAll()
    {
        byte[] full = new byte[_covered.Length];
        full.AsSpan().Fill(255);
        for (int y = clip.Bounds.Top; y < clip.Bounds.Bottom; y++)
            Paint(y, clip.Bounds.Left, full);
    }

    private void PaintRun(int y, int x, ReadOnlySpan<byte> coverage)
    {
        Span<uint> colors = _drawn.AsSpan(0, coverage.Length), pixels = _there.AsSpan(0, coverage.Length);
        PixelView target = layer.View;
        SKImageInfo info = target.Info;
        var bytes = new Span<byte>(
            target.Pixels + (long)(y - layer.Origin.Y) * target.RowBytes + (x - layer.Origin.X) * info.BytesPerPixel,
            coverage.Length * info.BytesPerPixel);
        source.Read(y, x, colors);
        PixelFormats.Load(info.ColorType, bytes, pixels);
        PixelConverter.ConvertAlpha(pixels, info.AlphaType, SKAlphaType.Premul);
        if (info.AlphaType == SKAlphaType.Opaque)
            MakeOpaque(pixels);

        Blender.Blend(mode, colors, coverage, pixels);
        PixelConverter.ConvertAlpha(pixels, SKAlphaType.Premul, info.AlphaType);
        if (info.ColorType == SKColorType.Gray8)
            StoreGray(pixels, bytes);
        else
            PixelFormats.Store(info.ColorType, pixels, bytes);
        GC.KeepAlive(layer);
    }

    private static void MakeOpaque(Span<uint> pixels)
    {
        foreach (ref uint pixel in pixels)
            pixel |= 0xFF000000;
    }

    // Drawn pixels get a rounded luminance, like a single color.
    private static void StoreGray(ReadOnlySpan<uint> pixels, Span<byte> grays)
    {
        for (int i = 0; i < pixels.Length; i++)
            grays[i] = (byte)PixelFormats.Luminance(pixels[i]);
    }
}
