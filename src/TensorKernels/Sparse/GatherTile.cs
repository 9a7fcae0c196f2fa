using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The weight gradient of a filter from a gradient with one value per window: the neighborhoods from which the windows' maxima were
/// computed, weighted and summed in registers.
/// </summary>
/// <remarks>sums[run, :] += Σ over windows w of gradient[w] · values[places[w, origin[w]] + runs[run] + :]</remarks>
internal static unsafe partial class GatherTile
{
    /// <param name="values">The padded image, with whole vectors of channels.</param>
    /// <param name="runs">The start of each run of consecutive values in a neighborhood.</param>
    /// <param name="runCount">The number of runs.</param>
    /// <param name="runLength">The number of values in each run, a multiple of the vectors' width.</param>
    /// <param name="places">The start of the neighborhood of each position of each window, [32, size].</param>
    /// <param name="size">The number of positions of a window.</param>
    /// <param name="windows">A bit for each of up to 32 windows that count.</param>
    /// <param name="gradient">The gradient of this filter.</param>
    /// <param name="origin">The window positions of this filter.</param>
    /// <param name="stride">The distance between two windows in both.</param>
    /// <param name="sums">The sums, [runCount, runLength].</param>
    internal static void Add(
        float* values, int* runs, int runCount, int runLength, int* places, int size, uint windows, float* gradient, byte* origin,
        nint stride, float* sums)
    {
        if (WebKernels.AreThere)
            WebKernels.Gather(values, runs, runCount, runLength, places, size, windows, gradient, origin, stride, sums);
        else if (Vector512.IsHardwareAccelerated)
            Add<Simd512, Vector512<float>>(values, runs, runCount, runLength, places, size, windows, gradient, origin, stride, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Simd256, Vector256<float>>(values, runs, runCount, runLength, places, size, windows, gradient, origin, stride, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Simd128, Vector128<float>>(values, runs, runCount, runLength, places, size, windows, gradient, origin, stride, sums);
        else
            Add<SimdScalar, float>(values, runs, runCount, runLength, places, size, windows, gradient, origin, stride, sums);
    }

    private static void Add<TSimd, TVector>(
        float* values, int* runs, int runCount, int runLength, int* places, int size, uint windows, float* gradient, byte* origin,
        nint stride, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width;
        for (int run = 0; run < runCount;)
        {
            int left = runCount - run, together = left == 5 ? 5 : left >= 3 ? 3 : 1, column = 0;
            float* v = values, s = sums + (nint)run * runLength;
            if (together == 5)
            {
                for (; Vector512.IsHardwareAccelerated && column + 5 * width <= runLength; column += 5 * width)
                {
                    Add5x5<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }

                for (; column + 2 * width <= runLength; column += 2 * width)
                {
                    Add5x2<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }

                if (column < runLength)
                    Add5x1<TSimd, TVector>(v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
            }
            else if (together == 3)
            {
                // Eighteen sums fit only into the registers of 512-bit vectors.
                for (; Vector512.IsHardwareAccelerated && column + 6 * width <= runLength; column += 6 * width)
                {
                    Add3x6<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }

                for (; column + 3 * width <= runLength; column += 3 * width)
                {
                    Add3x3<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }

                for (; column < runLength; column += width)
                {
                    Add3x1<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }
            }
            else
            {
                for (; column + 6 * width <= runLength; column += 6 * width)
                {
                    Add1x6<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }

                for (; column < runLength; column += width)
                {
                    Add1x1<TSimd, TVector>(
                        v + column, runs + run, places, size, windows, gradient, origin, stride, s + column, runLength);
                }
            }

            run += together;
        }
    }
}
