using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a 3×3 or 5×5 convolution of images with one channel, with a ReLU and a maximum over 2×2 windows after it. The
/// pixels that a window and its taps see fit in one vector, or those of each row of taps in one. From it, a permutation takes for each
/// filter the pixel that a tap saw at the filter's maximum: one product per tap, wherever the maxima are. The sums are the same as those
/// of <see cref="FewChannels"/>.
/// </summary>
internal static unsafe partial class WindowTaps
{
    /// <summary>The number of rows of taps of a large kernel that <c>AddRows3</c> adds; <c>AddRows2</c> adds the others.</summary>
    private const int FirstRows = 3;

    /// <summary>Whether this kernel is made for the convolution, and the processor has the instructions for it.</summary>
    /// <remarks>
    /// Processors that slow down under vectors of 512 bits have the instructions, and .NET prefers vectors of 256 bits there: the filters
    /// then come in blocks (<see cref="RowTile.Width"/>) of half the width.
    /// </remarks>
    internal static bool Applies(ConvolutionShape shape, PoolingShape pool) =>
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported
            && (WindowRow.IsOfThisForm(shape, pool, TileSize.KernelSide)
                || WindowRow.IsOfThisForm(shape, pool, TileSize.LargeKernelSide));

    /// <summary>Adds the share of an image.</summary>
    /// <param name="image">The padded image, of one channel.</param>
    /// <param name="row">The distance between two of its rows.</param>
    /// <param name="gradient">The gradient, [windows, F].</param>
    /// <param name="origin">The window positions, [windows, F].</param>
    /// <param name="pooled">The pooled values; where one is not positive, the gradient is dropped.</param>
    /// <param name="windows">The offset of the first pixel of each window of the image.</param>
    /// <param name="windowCount">The number of windows.</param>
    /// <param name="filters">The number of filters, a multiple of <see cref="RowTile.Width"/>.</param>
    /// <param name="side">The height and width of the kernel.</param>
    /// <param name="sums">The sums, [taps, F].</param>
    internal static void WeightGradient(
        float* image, nint row, float* gradient, byte* origin, float* pooled, int* windows, int windowCount, int filters, int side,
        float* sums)
    {
        int together = side == TileSize.KernelSide ? RowTile.Width : Vector512<float>.Count;
        for (int filter = 0; filter < filters; filter += together, gradient += together, origin += together, pooled += together)
        {
            if (side == TileSize.KernelSide)
            {
                Add(image, row, gradient, origin, pooled, windows, windowCount, filters, sums + filter);
                continue;
            }

            AddRows3(image, row, gradient, origin, pooled, windows, windowCount, filters, sums + filter);
            AddRows2(
                image + FirstRows * row, row, gradient, origin, pooled, windows, windowCount, filters,
                sums + FirstRows * side * (nint)filters + filter);
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

    /// <summary>Returns the six pixels of two rows that a window's taps see: of each the first four, then the last four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Rows(float* first, nint row) => Vector512.Create(
        Vector256.Create(Vector128.Load(first), Vector128.Load(first + 2)),
        Vector256.Create(Vector128.Load(first + row), Vector128.Load(first + row + 2)));

    /// <summary>Returns which value of a pair of rows the first tap of a row saw at each filter's maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> SeenInRows(byte* origin)
    {
        // Positions 0 to 3 of the window are values 0 and 1 of the first row, which has eight, and of the second.
        Vector512<int> position = Avx512F.ConvertToVector512Int32(Vector128.Load(origin)), second = position & Vector512.Create(2);
        return position + second + (second << 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Alive(float* pooled, float* gradient) =>
        Vector512.GreaterThan(Vector512.Load(pooled), Vector512<float>.Zero) & Vector512.Load(gradient);
}
