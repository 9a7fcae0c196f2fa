namespace SkiaSharp;

/// <summary>A picture halved, in pixels of one or four channels of a byte.</summary>
internal static unsafe class Mipmap
{
    /// <summary>How often a picture is to be halved before it is resized; between two whole numbers it is blended.</summary>
    internal static float Level(PixelView source, int width, int height)
    {
        double scale = Math.Min((double)width / source.Width, (double)height / source.Height);
        // Half a level less, for sharpness.
        double level = -Math.Log2(scale) - 0.5;
        return (float)Math.Clamp(level, 0, Math.Floor(Math.Log2(Math.Max(source.Width, source.Height))));
    }

    /// <summary>The next level: sides rounded down. Of an even side two pixels make one, of an odd one three, weighted 1, 2, 1. As in Skia the mean is rounded down.</summary>
    /// <returns>Null where there is no memory for it.</returns>
    internal static SKBitmap TryHalve(PixelView source)
    {
        var half = new SKBitmap();
        if (!half.TryAllocPixels(source.Info.WithSize(Math.Max(1, source.Width / 2), Math.Max(1, source.Height / 2))))
        {
            half.Dispose();
            return null;
        }

        PixelView target = half.View;
        int channels = source.Info.BytesPerPixel;
        ReadOnlySpan<int> across = Weights(source.Width), down = Weights(source.Height);
        int shift = (across.Length == 1 ? 0 : across.Length - 1) + (down.Length == 1 ? 0 : down.Length - 1);
        int[] sums = new int[source.Width * channels];
        for (int y = 0; y < target.Height; y++)
        {
            Array.Clear(sums);
            for (int k = 0; k < down.Length; k++)
            {
                Span<byte> row = source.Row(2 * y + k);
                for (int i = 0; i < sums.Length; i++)
                    sums[i] += down[k] * row[i];
            }

            Span<byte> halved = target.Row(y);
            for (int i = 0; i < halved.Length; i++)
            {
                int first = 2 * (i - i % channels) + i % channels, sum = 0;
                for (int k = 0; k < across.Length; k++)
                    sum += across[k] * sums[first + k * channels];
                halved[i] = (byte)(sum >> shift);
            }
        }
        return half;
    }

    private static ReadOnlySpan<int> Weights(int side) => side == 1 ? [1] : side % 2 == 0 ? [1, 1] : [1, 2, 1];
}
