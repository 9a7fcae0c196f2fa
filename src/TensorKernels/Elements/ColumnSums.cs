using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>Computes the sums of the columns of a matrix of floats.</summary>
internal static unsafe class ColumnSums
{
    /// <summary>
    /// The number of values that are summed as one part in single precision, before the parts are added in double precision. It is fixed so
    /// that the number of threads does not affect the sums.
    /// </summary>
    private const int PartValues = 1 << 13;

    /// <summary>Computes sums[c] = Σ values[r, c] over the rows of [rows, columns].</summary>
    /// <param name="values">The values, [rows, columns].</param>
    /// <param name="mask">The mask, [rows, columns]: a value counts only where this is positive; null to count all.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="sums">The output sums, [columns].</param>
    internal static void Compute(float* values, float* mask, long rows, int columns, float* sums)
    {
        long together = Math.Max(1, PartValues / Math.Max(1, columns));
        if (rows <= together)
            Part(values, mask, (int)rows, columns, sums);
        else
            Parts(values, mask, rows, (int)together, columns, sums);
    }

    private static void Parts(float* values, float* mask, long rows, int together, int columns, float* sums)
    {
        int parts = (int)((rows + together - 1) / together);
        using var scratch = new Scratch<float>((long)parts * columns);
        float* partial = scratch.Pointer;
        WorkerPool.Run(parts, part =>
        {
            long first = (long)part * together;
            Part(
                values + first * columns, mask == null ? null : mask + first * columns, (int)Math.Min(together, rows - first), columns,
                partial + (long)part * columns);
        });
        for (int c = 0; c < columns; c++)
        {
            double total = 0;
            for (int part = 0; part < parts; part++)
                total += partial[(long)part * columns + c];
            sums[c] = (float)total;
        }
    }

    private static void Part(float* values, float* mask, int rows, int columns, float* sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Part<Simd512, Vector512<float>>(values, mask, rows, columns, sums);
        else if (Vector256.IsHardwareAccelerated)
            Part<Simd256, Vector256<float>>(values, mask, rows, columns, sums);
        else if (Vector128.IsHardwareAccelerated)
            Part<Simd128, Vector128<float>>(values, mask, rows, columns, sums);
        else
            Part<SimdScalar, float>(values, mask, rows, columns, sums);
    }

    private static void Part<TSimd, TVector>(float* values, float* mask, int rows, int columns, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int column = 0;
        for (; column + 2 * TSimd.Width <= columns; column += 2 * TSimd.Width)
            Two<TSimd, TVector>(values + column, mask == null ? null : mask + column, rows, columns, sums + column);
        for (; column + TSimd.Width <= columns; column += TSimd.Width)
            One<TSimd, TVector>(values + column, mask == null ? null : mask + column, rows, columns, sums + column);
        for (; column < columns; column++)
            One<SimdScalar, float>(values + column, mask == null ? null : mask + column, rows, columns, sums + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<TSimd, TVector>(float* values, float* mask, int rows, int stride, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        int width = TSimd.Width;
        TVector even0 = TSimd.Zero, even1 = TSimd.Zero, odd0 = TSimd.Zero, odd1 = TSimd.Zero;
        int row = 0;
        for (; row + 2 <= rows; row += 2, values += 2 * stride)
        {
            even0 = TSimd.Add(even0, Counted<TSimd, TVector>(values, mask));
            even1 = TSimd.Add(even1, Counted<TSimd, TVector>(values + width, mask == null ? null : mask + width));
            odd0 = TSimd.Add(odd0, Counted<TSimd, TVector>(values + stride, mask == null ? null : mask + stride));
            odd1 = TSimd.Add(odd1, Counted<TSimd, TVector>(values + stride + width, mask == null ? null : mask + stride + width));
            if (mask != null)
                mask += 2 * stride;
        }

        if (row < rows)
        {
            even0 = TSimd.Add(even0, Counted<TSimd, TVector>(values, mask));
            even1 = TSimd.Add(even1, Counted<TSimd, TVector>(values + width, mask == null ? null : mask + width));
        }

        TSimd.Store(TSimd.Add(even0, odd0), sums);
        TSimd.Store(TSimd.Add(even1, odd1), sums + width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TSimd, TVector>(float* values, float* mask, int rows, int stride, float* sums)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        TVector even = TSimd.Zero, odd = TSimd.Zero;
        for (int row = 0; row < rows; row++)
        {
            TVector value = Counted<TSimd, TVector>(values + (nint)row * stride, mask == null ? null : mask + (nint)row * stride);
            if ((row & 1) == 0)
                even = TSimd.Add(even, value);
            else
                odd = TSimd.Add(odd, value);
        }

        TSimd.Store(TSimd.Add(even, odd), sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Counted<TSimd, TVector>(float* values, float* mask)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        mask == null ? TSimd.Load(values) : TSimd.Chosen(TSimd.Zero, TSimd.Zero, TSimd.Load(mask), TSimd.Load(values));
}
