using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The largest of each group of consecutive rows, with ReLU if wanted, and which row it was: what follows a tile of a pooled convolution.
/// </summary>
internal static unsafe class WindowMaximum
{
    /// <param name="rows">[windows · size, <see cref="RowTile.Width"/>], the rows of a window together.</param>
    /// <param name="windows">Number of windows.</param>
    /// <param name="size">Rows of a window.</param>
    /// <param name="rectify">Whether what is below 0 becomes 0.</param>
    /// <param name="output">[windows, <see cref="RowTile.Width"/>].</param>
    /// <param name="origin">[windows, <see cref="RowTile.Width"/>]: the row of each window's largest value.</param>
    /// <param name="stride">Distance of two windows in the output and the origin.</param>
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
