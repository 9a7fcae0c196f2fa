namespace SkiaSharp;

/// <summary>Halves pictures whose pixels have one or four channels of one byte.</summary>
internal static unsafe class Mipmap
{
    /// <summary>Returns how often a picture is halved before it is resized; between two whole numbers, two levels are blended.</summary>
    internal static float Level(PixelView source, int width, int height) =>
        Level(source, Math.Min((double)width / source.Width, (double)height / source.Height));

    /// <inheritdoc cref="Level(PixelView, int, int)"/>
    internal static float Level(PixelView source, double scale)
    {
        // Half a level less, for sharpness.
        double level = -Math.Log2(scale) - 0.5;
        return (float)Math.Clamp(level, 0, Math.Floor(Math.Log2(Math.Max(source.Width, source.Height))));
    }

    /// <summary>
    /// Creates the next level, with sides rounded down. On an even side two pixels make one, on an odd side three, weighted 1, 2, 1. As in
    /// Skia, the mean is rounded down.
    /// </summary>
    /// <returns>The level; null if there is not enough memory.</returns>
    internal static PixelBuffer? TryHalve(PixelView source)
    {
        var half = PixelBuffer.TryAllocate(source.Info.WithSize(Math.Max(1, source.Width / 2), Math.Max(1, source.Height / 2)));
        if (half is null)
            return null;

        ReadOnlySpan<int> across = Weights(source.Width), down = Weights(source.Height);
        int shift = (across.Length == 1 ? 0 : across.Length - 1) + (down.Length == 1 ? 0 : down.Length - 1);
        PixelView target = half.View;
        for (int y = 0; y < target.Height; y++)
        {
            byte* first = source.Pixels + 2L * y * source.RowBytes, row = target.Pixels + (long)y * target.RowBytes;
            if (source.Info.BytesPerPixel == 4)
                HalveColors(first, source.RowBytes, across, down, shift, (uint*)row, target.Width);
            else
                HalveBytes(first, source.RowBytes, across, down, shift, row, target.Width);
        }
        return half;
    }

    private static void HalveBytes(
        byte* source, long stride, ReadOnlySpan<int> across, ReadOnlySpan<int> down, int shift, byte* target, int width)
    {
        for (int x = 0; x < width; x++, source += 2)
        {
            int sum = 0;
            for (int j = 0; j < down.Length; j++)
            {
                for (int i = 0; i < across.Length; i++)
                    sum += down[j] * across[i] * source[j * stride + i];
            }
            target[x] = (byte)(sum >> shift);
        }
    }

    // Each number holds two channels, whose sums stay below 16 bits.
    private static void HalveColors(
        byte* source, long stride, ReadOnlySpan<int> across, ReadOnlySpan<int> down, int shift, uint* target, int width)
    {
        const uint Channels = 0x00FF00FF;
        for (int x = 0; x < width; x++, source += 8)
        {
            uint even = 0, odd = 0;
            for (int j = 0; j < down.Length; j++)
            {
                var pixels = (uint*)(source + j * stride);
                for (int i = 0; i < across.Length; i++)
                {
                    uint weight = (uint)(down[j] * across[i]);
                    even += weight * (pixels[i] & Channels);
                    odd += weight * (pixels[i] >> 8 & Channels);
                }
            }
            target[x] = even >> shift & Channels | (odd >> shift & Channels) << 8;
        }
    }

    private static ReadOnlySpan<int> Weights(int side) => side == 1 ? [1] : side % 2 == 0 ? [1, 1] : [1, 2, 1];
}
