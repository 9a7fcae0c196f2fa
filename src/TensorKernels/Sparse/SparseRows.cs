using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>Adds a row at the few positions where a gradient is nonzero.</summary>
internal static unsafe class SparseRows
{
    /// <summary>Computes values[offsets[i] ..] += factors[i] · row[0..length), for each i in order.</summary>
    internal static void Scatter(float* values, int* offsets, float* factors, int count, float* row, int length)
    {
        if (Vector512.IsHardwareAccelerated)
            Scatter<Simd512, Vector512<float>>(values, offsets, factors, count, row, length);
        else if (Vector256.IsHardwareAccelerated)
            Scatter<Simd256, Vector256<float>>(values, offsets, factors, count, row, length);
        else if (Vector128.IsHardwareAccelerated)
            Scatter<Simd128, Vector128<float>>(values, offsets, factors, count, row, length);
        else
            Scatter<SimdScalar, float>(values, offsets, factors, count, row, length);
    }

    private static void Scatter<TSimd, TVector>(float* values, int* offsets, float* factors, int count, float* row, int length)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width, column = 0;
        for (; column + 6 * width <= length; column += 6 * width)
            Scatter6<TSimd, TVector>(values + column, offsets, factors, count, row + column);
        for (; column + width <= length; column += width)
            Scatter1<TSimd, TVector>(values + column, offsets, factors, count, row + column);
        for (; column < length; column++)
            Scatter1<SimdScalar, float>(values + column, offsets, factors, count, row + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter6<TSimd, TVector>(float* values, int* offsets, float* factors, int count, float* row)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width;
        TVector a0 = TSimd.Load(row), a1 = TSimd.Load(row + width), a2 = TSimd.Load(row + 2 * width), a3 = TSimd.Load(row + 3 * width),
            a4 = TSimd.Load(row + 4 * width), a5 = TSimd.Load(row + 5 * width);
        for (int i = 0; i < count; i++)
        {
            TVector g = TSimd.Broadcast(factors[i]);
            float* p = values + offsets[i];
            TSimd.Store(TSimd.MultiplyAdd(g, a0, TSimd.Load(p)), p);
            TSimd.Store(TSimd.MultiplyAdd(g, a1, TSimd.Load(p + width)), p + width);
            TSimd.Store(TSimd.MultiplyAdd(g, a2, TSimd.Load(p + 2 * width)), p + 2 * width);
            TSimd.Store(TSimd.MultiplyAdd(g, a3, TSimd.Load(p + 3 * width)), p + 3 * width);
            TSimd.Store(TSimd.MultiplyAdd(g, a4, TSimd.Load(p + 4 * width)), p + 4 * width);
            TSimd.Store(TSimd.MultiplyAdd(g, a5, TSimd.Load(p + 5 * width)), p + 5 * width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter1<TSimd, TVector>(float* values, int* offsets, float* factors, int count, float* row)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector a0 = TSimd.Load(row);
        for (int i = 0; i < count; i++)
        {
            TVector g = TSimd.Broadcast(factors[i]);
            float* p = values + offsets[i];
            TSimd.Store(TSimd.MultiplyAdd(g, a0, TSimd.Load(p)), p);
        }
    }
}
