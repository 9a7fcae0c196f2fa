using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a pooled convolution with too few channels to fill a vector (as for a grayscale image): vectors run over the
/// filters, and each window's gradient is added at the tap positions of its pixels, usually four.
/// </summary>
internal static unsafe partial class FewChannels
{
    /// <summary>The number of taps whose sums are held in registers at the same time.</summary>
    private static readonly int s_block = Vector512.IsHardwareAccelerated ? TileSize.TallTaps : TileSize.LowTaps;

    /// <summary>Adds the share of an image.</summary>
    /// <param name="image">The padded image.</param>
    /// <param name="gradient">The gradient, [PH, PW, F].</param>
    /// <param name="origin">The window positions, [PH, PW, F].</param>
    /// <param name="pooled">The pooled values; where one is not positive, the gradient is dropped.</param>
    /// <param name="windows">The offset of the first pixel of each window.</param>
    /// <param name="windowCount">The number of windows.</param>
    /// <param name="positions">The offsets of a window's pixels from its first pixel.</param>
    /// <param name="positionCount">The number of pixels per window.</param>
    /// <param name="taps">The offsets of the taps from a pixel.</param>
    /// <param name="tapCount">The number of taps.</param>
    /// <param name="filters">The number of filters, a multiple of <see cref="RowTile.Width"/>.</param>
    /// <param name="sums">The sums, [taps, F].</param>
    internal static void WeightGradient(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, int tapCount, int filters, float* sums)
    {
        int width = RowTile.Width;
        int* tile = stackalloc int[TileSize.TallTaps];
        float* buffer = stackalloc float[TileSize.TallTaps * 32];
        for (int column = 0; column < filters; column += width)
        {
            for (int first = 0; first < tapCount; first += s_block)
            {
                int count = Math.Min(s_block, tapCount - first);
                for (int i = 0; i < s_block; i++)
                    tile[i] = taps[Math.Min(first + i, tapCount - 1)];
                float* place = sums + (nint)first * filters + column;
                new Span<float>(buffer + count * width, (s_block - count) * width).Clear();
                StridedRows.Copy(place, filters, buffer, width, count, width);
                Accumulate(
                    image, gradient + column, origin + column, pooled + column, windows, windowCount, positions, positionCount, tile,
                    filters, buffer);
                StridedRows.Copy(buffer, width, place, filters, count, width);
            }
        }
    }

    private static void Accumulate(
        float* image, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int* positions, int positionCount,
        int* taps, nint stride, float* sums)
    {
        if (WebKernels.AreThere)
        {
            WebKernels.FewChannels(image, gradient, origin, pooled, windows, windowCount, positions, positionCount, taps, stride, sums);
        }
        else if (Vector512.IsHardwareAccelerated)
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
