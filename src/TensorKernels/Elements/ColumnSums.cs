using System.Runtime.CompilerServices;

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

    private static void Part(float* values, float* mask, int rows, int columns, float* sums) =>
        VectorPass.Run<Columns, Block>(new Block(values, mask, rows, columns, sums), columns);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Counted<TSimd, TVector>(float* values, float* mask)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct =>
        mask == null ? TSimd.Load(values) : TSimd.Chosen(TSimd.Zero, TSimd.Zero, TSimd.Load(mask), TSimd.Load(values));

    /// <param name="values">The values, [rows, columns].</param>
    /// <param name="mask">Where they count, [rows, columns]; null if everywhere.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="sums">The sums, [columns].</param>
    private readonly struct Block(float* values, float* mask, int rows, int count, float* sums)
    {
        internal float* Values => values;

        internal float* Mask => mask;

        internal int Rows => rows;

        internal int Columns => count;

        internal float* Sums => sums;
    }

    private readonly struct Columns : IVectorPass<Block>
    {
        public static int Run<TSimd, TVector>(in Block block, int from)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int column = from;
            for (; column + 2 * TSimd.Width <= block.Columns; column += 2 * TSimd.Width)
                Two<TSimd, TVector>(block, column);
            for (; column + TSimd.Width <= block.Columns; column += TSimd.Width)
                One<TSimd, TVector>(block, column);
            return column;
        }

        // Two sums of each column, since a sum waits for the one before it.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Two<TSimd, TVector>(in Block block, int column)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int width = TSimd.Width, stride = block.Columns, row = 0;
            float* values = block.Values + column, mask = block.Mask == null ? null : block.Mask + column;
            TVector even0 = TSimd.Zero, even1 = TSimd.Zero, odd0 = TSimd.Zero, odd1 = TSimd.Zero;
            for (; row + 2 <= block.Rows; row += 2, values += 2 * stride)
            {
                even0 = TSimd.Add(even0, Counted<TSimd, TVector>(values, mask));
                even1 = TSimd.Add(even1, Counted<TSimd, TVector>(values + width, mask == null ? null : mask + width));
                odd0 = TSimd.Add(odd0, Counted<TSimd, TVector>(values + stride, mask == null ? null : mask + stride));
                odd1 = TSimd.Add(odd1, Counted<TSimd, TVector>(values + stride + width, mask == null ? null : mask + stride + width));
                if (mask != null)
                    mask += 2 * stride;
            }

            if (row < block.Rows)
            {
                even0 = TSimd.Add(even0, Counted<TSimd, TVector>(values, mask));
                even1 = TSimd.Add(even1, Counted<TSimd, TVector>(values + width, mask == null ? null : mask + width));
            }

            TSimd.Store(TSimd.Add(even0, odd0), block.Sums + column);
            TSimd.Store(TSimd.Add(even1, odd1), block.Sums + column + width);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void One<TSimd, TVector>(in Block block, int column)
            where TSimd : struct, ISimd<TVector>
            where TVector : struct
        {
            int stride = block.Columns, row = 0;
            float* values = block.Values + column, mask = block.Mask == null ? null : block.Mask + column;
            TVector even = TSimd.Zero, odd = TSimd.Zero;
            for (; row + 2 <= block.Rows; row += 2, values += 2 * stride)
            {
                even = TSimd.Add(even, Counted<TSimd, TVector>(values, mask));
                odd = TSimd.Add(odd, Counted<TSimd, TVector>(values + stride, mask == null ? null : mask + stride));
                if (mask != null)
                    mask += 2 * stride;
            }

            if (row < block.Rows)
                even = TSimd.Add(even, Counted<TSimd, TVector>(values, mask));
            TSimd.Store(TSimd.Add(even, odd), block.Sums + column);
        }
    }
}
