using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// Computes the maximum of each group of consecutive rows, optionally with ReLU, and the row that it is from; applied to each tile of a
/// pooled convolution.
/// </summary>
internal static unsafe class WindowMaximum
{
    /// <param name="rows">The rows, [windows · size, <see cref="RowTile.Width"/>], with the rows of a window adjacent.</param>
    /// <param name="windows">The number of windows.</param>
    /// <param name="size">The number of rows per window.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The output maxima, [windows, <see cref="RowTile.Width"/>].</param>
    /// <param name="origin">The output rows of the maxima, [windows, <see cref="RowTile.Width"/>].</param>
    /// <param name="stride">The distance between two windows in the output and the origin.</param>
    internal static void Compute(float* rows, int windows, int size, bool rectify, float* output, byte* origin, nint stride)
    {
        if (Vector512.IsHardwareAccelerated)
            Compute<Simd512, Vector512<float>>(rows, windows, size, rectify, output, origin, stride);
        else if (Vector256.IsHardwareAccelerated)
            Compute<Simd256, Vector256<float>>(rows, windows, size, rectify, output, origin, stride);
        else if (Vector128.IsHardwareAccelerated)
            Compute<Simd128, Vector128<float>>(rows, windows, size, rectify, output, origin, stride);
        else
            Compute<SimdScalar, float>(rows, windows, size, rectify, output, origin, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compute<TSimd, TVector>(float* rows, int windows, int size, bool rectify, float* output, byte* origin, nint stride)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width, panel = 2 * width;
        for (int window = 0; window < windows; window++)
        {
            TVector a = TSimd.Load(rows), b = TSimd.Load(rows + width), numberA = TSimd.Zero, numberB = TSimd.Zero;
            rows += panel;
            for (int row = 1; row < size; row++, rows += panel)
            {
                TVector number = TSimd.Broadcast(row);
                TSimd.Larger(TSimd.Load(rows), number, ref a, ref numberA);
                TSimd.Larger(TSimd.Load(rows + width), number, ref b, ref numberB);
            }

            TSimd.Store(rectify ? TSimd.Rectify(a) : a, output);
            TSimd.Store(rectify ? TSimd.Rectify(b) : b, output + width);
            TSimd.StoreBytes(numberA, origin);
            TSimd.StoreBytes(numberB, origin + width);
            output += stride;
            origin += stride;
        }
    }
}
