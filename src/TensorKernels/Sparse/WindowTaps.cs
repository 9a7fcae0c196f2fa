using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a 3×3 convolution of images with one channel, with a ReLU and a maximum over 2×2 windows after it. The 16 pixels
/// that a window and its taps see fit in one vector, from which a permutation takes, for each filter, the pixel that a tap saw at the
/// filter's maximum: one product per tap, wherever the maxima are. The sums are the same as those of <see cref="FewChannels"/>.
/// </summary>
internal static unsafe partial class WindowTaps
{
    /// <summary>Whether this kernel is made for the convolution, and the processor has the instructions for it.</summary>
    internal static bool Applies(ConvolutionShape shape, PoolingShape pool) => Avx512F.IsSupported && WindowRow.Applies(shape, pool);

    /// <param name="input">The padded images of a chunk, of one channel.</param>
    /// <param name="imageLength">The number of values of a padded image.</param>
    /// <param name="row">The distance between two of its rows.</param>
    /// <param name="gradient">The gradient, [images, windows, F].</param>
    /// <param name="origin">The window positions, [images, windows, F].</param>
    /// <param name="pooled">The pooled values; where one is not positive, the gradient is dropped.</param>
    /// <param name="windows">The offset of the first pixel of each window of an image.</param>
    /// <param name="windowCount">The number of windows per image.</param>
    /// <param name="images">The number of images in the chunk.</param>
    /// <param name="filters">The number of filters, a multiple of <see cref="RowTile.Width"/>.</param>
    /// <param name="sums">The output sums, [9, F].</param>
    internal static void WeightGradient(
        float* input, int imageLength, nint row, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int images,
        int filters, float* sums)
    {
        new Span<float>(sums, TileSize.KernelSide * TileSize.KernelSide * filters).Clear();
        for (int image = 0; image < images; image++, input += imageLength)
        {
            for (int filter = 0; filter < filters; filter += RowTile.Width)
            {
                long first = (long)image * windowCount * filters + filter;
                Add(input, row, gradient + first, origin + first, pooled + first, windows, windowCount, filters, sums + filter);
            }
        }
    }

    /// <summary>Returns four rows of four pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pixels(float* first, nint row) => Vector512.Create(
        Vector256.Create(Vector128.Load(first), Vector128.Load(first + row)),
        Vector256.Create(Vector128.Load(first + 2 * row), Vector128.Load(first + 3 * row)));

    /// <summary>Returns which of the sixteen pixels the first tap saw at each filter's maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Seen(byte* origin)
    {
        // Positions 0 to 3 of the window are pixels 0, 1, 4 and 5.
        Vector512<int> position = Avx512F.ConvertToVector512Int32(Vector128.Load(origin));
        return position + (position & Vector512.Create(2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Alive(float* pooled, float* gradient) =>
        Vector512.GreaterThan(Vector512.Load(pooled), Vector512<float>.Zero) & Vector512.Load(gradient);
}
