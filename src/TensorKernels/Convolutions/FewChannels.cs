using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a pooled convolution whose kernel rows are shorter than a vector (as for a grayscale image): vectors run over the
/// filters, and each window's gradient is added at the tap positions of its pixels, usually four.
/// </summary>
internal static unsafe partial class FewChannels
{
    /// <summary>The number of taps whose sums are held in registers at the same time.</summary>
    private static readonly int s_block = Vector512.IsHardwareAccelerated ? TileSize.TallTaps : TileSize.LowTaps;

    /// <param name="input">The padded images of a chunk.</param>
    /// <param name="gradient">The gradient, [images, PH, PW, F].</param>
    /// <param name="origin">The window positions, [images, PH, PW, F].</param>
    /// <param name="pooled">The pooled values; where one is not positive, the gradient is dropped.</param>
    /// <param name="windows">The offset of the first pixel of each window of an image.</param>
    /// <param name="windowCount">The number of windows per image.</param>
    /// <param name="positions">The offsets of a window's pixels from its first pixel.</param>
    /// <param name="positionCount">The number of pixels per window.</param>
    /// <param name="taps">The offsets of the taps from a pixel.</param>
    /// <param name="tapCount">The number of taps.</param>
    /// <param name="images">The number of images in the chunk.</param>
    /// <param name="imageLength">The number of values of a padded image.</param>
    /// <param name="filters">The number of filters, a multiple of <see cref="RowTile.Width"/>.</param>
    /// <param name="sums">The output sums, [taps, F].</param>
    internal static void WeightGradient(
        float* input, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, int tapCount, int images, int imageLength, int filters, float* sums)
    {
        int* tile = stackalloc int[TileSize.TallTaps];
        float* buffer = stackalloc float[TileSize.TallTaps * 32];
        for (int column = 0; column < filters; column += RowTile.Width)
        {
            for (int first = 0; first < tapCount; first += s_block)
            {
                for (int i = 0; i < s_block; i++)
                    tile[i] = taps[Math.Min(first + i, tapCount - 1)];
                new Span<float>(buffer, TileSize.TallTaps * 32).Clear();
                for (int image = 0; image < images; image++)
                {
                    long start = (long)image * windowCount * filters + column;
                    Accumulate(
                        input + (long)image * imageLength, gradient + start, origin + start, pooled + start, windows, windowCount,
                        positions, positionCount, tile, filters, buffer);
                }

                for (int i = 0; i < Math.Min(s_block, tapCount - first); i++)
                {
                    new ReadOnlySpan<float>(buffer + i * RowTile.Width, RowTile.Width)
                        .CopyTo(new Span<float>(sums + (first + i) * filters + column, RowTile.Width));
                }
            }
        }
    }

    private static void Accumulate(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, nint stride, float* sums)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Tall<Simd512, Vector512<float>>(
                image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Low<Simd256, Vector256<float>>(
                image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Low<Simd128, Vector128<float>>(
                image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        }
        else
        {
            Low<SimdScalar, float>(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        }
    }
}
