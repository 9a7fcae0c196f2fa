using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>Matrix products of floats, composed of register tiles. The sum for an element is always computed in the same order.</summary>
internal static unsafe class Gemm
{
    /// <summary>Up to this many rows are multiplied one by one.</summary>
    private const int FewRows = 3;

    /// <summary>Computes C [m, n] = A [m, k] · B [k, n], all row-major.</summary>
    internal static void Multiply(float* a, float* b, float* c, int m, int k, int n) => Outer(a, k, 1, b, c, m, k, n);

    /// <summary>Computes C [m, n] = A [m, k] · Bᵀ (+ bias [n]) with B [n, k], all row-major.</summary>
    internal static void MultiplyTransposed(
        float* a, float* b, float* c, int m, int k, int n, float* bias = null, WeightCache? cache = null)
    {
        using PackedWeight packed = PackColumns(b, k, n, cache);
        MultiplyPacked(a, packed.Pointer, c, m, k, n, bias);
    }

    /// <summary>Returns B [n, k] in the form that <see cref="MultiplyPacked"/> reads.</summary>
    internal static PackedWeight PackColumns(float* b, int k, int n, WeightCache? cache)
    {
        var packed = new PackedWeight(cache, new PackedForm(Packing.Columns, n, k, 1), PackedLength(k, n));
        if (!packed.IsFilled)
            PackRows(b, 1, k, packed.Pointer, k, n);
        return packed;
    }

    /// <summary>Computes C [m, n] = Aᵀ · B with A [k, m] and B [k, n], all row-major.</summary>
    internal static void TransposedMultiply(float* a, float* b, float* c, int m, int k, int n) => Outer(a, 1, m, b, c, m, k, n);

    /// <summary>
    /// Computes C [m, n] = Σ over i &lt; k of A[r · rowStride + i · step] · B[i, :]. B is read in place, since packing it would cost more
    /// than it gains: a step of training uses each such matrix once.
    /// </summary>
    private static void Outer(float* a, int rowStride, int step, float* b, float* c, int m, int k, int n)
    {
        int height = RowTile.Height, width = RowTile.Width;
        int panels = (n + width - 1) / width, tiles = (m + height - 1) / height;
        int start = 0;
        int* run = &start;
        int tail = n % width, written = RowTile.Written(tail);
        using var padded = new Scratch<float>(tail == 0 || tail == written ? 1 : (long)k * written);
        if (tail != 0 && tail != written)
            CopyPadded(b + n - tail, n, padded.Pointer, k, tail, written);
        float* last = padded.Pointer;
        var work = new OuterWork(a, rowStride, step, b, last, c, m, k, n, tiles, run);
        int groups = m * (long)n * k < 1 << 16 ? 1 : panels;
        WorkerPool.Run(groups, group =>
        {
            for (int panel = group; panel < panels; panel += groups)
                work.Panel(panel);
        });
    }

    /// <summary>Returns the number of floats that <see cref="PackRows"/> writes.</summary>
    internal static long PackedLength(int k, int n) => (long)k * PackedColumns(n);

    /// <summary>Returns the number of columns with those that fill the last panel.</summary>
    internal static int PackedColumns(int n) => (n + RowTile.Width - 1) / RowTile.Width * RowTile.Width;

    /// <summary>
    /// Packs B into panels of <see cref="RowTile.Width"/> columns, with the last one padded with zeros. One of the strides is 1.
    /// </summary>
    internal static void PackRows(float* b, nint rowStride, nint columnStride, float* packed, int k, int n) =>
        PackPanels(b, rowStride, columnStride, packed, k, n, RowTile.Width);

    /// <summary>Packs B as <see cref="PackRows"/> does, into panels of another width.</summary>
    internal static void PackPanels(float* b, nint rowStride, nint columnStride, float* packed, int k, int n, int width) =>
        WorkerPool.Rows(k, n, (first, count) =>
        {
            for (int column = 0; column < n; column += width)
            {
                int columns = Math.Min(width, n - column);
                float* panel = packed + (nint)column * k + (nint)first * width;
                PackPanel(
                    b + column * columnStride + (nint)first * rowStride, rowStride, columnStride, panel, (int)count, columns, width);
            }
        });

    private static void PackPanel(float* source, nint rowStride, nint columnStride, float* panel, int rows, int columns, int width)
    {
        if (rowStride == 1)
            Transposition.Run(source, columnStride, panel, width, columns, rows);
        for (int row = 0; row < rows; row++, panel += width, source += rowStride)
        {
            if (rowStride != 1)
                new ReadOnlySpan<float>(source, columns).CopyTo(new Span<float>(panel, columns));
            new Span<float>(panel + columns, width - columns).Clear();
        }
    }

    private static void CopyPadded(float* source, int stride, float* target, int rows, int columns, int width)
    {
        for (int row = 0; row < rows; row++, source += stride, target += width)
        {
            for (int i = 0; i < columns; i++)
                target[i] = source[i];
            for (int i = columns; i < width; i++)
                target[i] = 0;
        }
    }

    /// <summary>Computes C [m, n] = A [m, k] · B (+ bias [n]), optionally with ReLU, for a packed B [k, n].</summary>
    internal static void MultiplyPacked(float* a, float* packed, float* c, int m, int k, int n, float* bias, bool rectify = false)
    {
        if (m <= FewRows)
        {
            for (int row = 0; row < m; row++)
                RowStrip.Compute(a + (nint)row * k, packed, bias, rectify, c + (nint)row * n, k, n);
            return;
        }

        using var rows = new Scratch<int>(m);
        for (int i = 0; i < m; i++)
            rows.Pointer[i] = i * k;
        int start = 0;
        var product = new RowProduct(a, rows.Pointer, packed, &start, 1, k, bias, c, n, null, 0, rectify);
        int tile = RowTile.Height, tiles = (m + tile - 1) / tile;
        if (WorkerPool.ThreadsHere == 1 || (long)m * n * k < 1 << 16)
            product.Rows(0, m);
        else
            RunShared(product, m, tiles, tile);
    }

    // Kept separate so that a thread that works alone does not allocate a closure.
    private static void RunShared(RowProduct product, int m, int tiles, int tile)
    {
        int parts = Math.Min(tiles, 16);
        WorkerPool.Run(parts, part =>
        {
            int first = (int)((long)tiles * part / parts) * tile, end = (int)((long)tiles * (part + 1) / parts) * tile;
            product.Rows(first, Math.Min(end, m));
        });
    }

    private readonly struct OuterWork(
        float* a, int rowStride, int step, float* b, float* last, float* c, int m, int k, int n, int tiles, int* run)
    {
        [SkipLocalsInit]
        internal void Panel(int panel)
        {
            int height = RowTile.Height, width = RowTile.Width;
            int column = panel * width, columns = Math.Min(width, n - column), written = RowTile.Written(columns);
            bool whole = columns == written;
            float* source = whole ? b + column : last;
            float* buffer = stackalloc float[RowTile.MaxElements];
            int* rows = stackalloc int[height];
            for (int tile = 0; tile < tiles; tile++)
            {
                int row = tile * height, count = Math.Min(height, m - row);
                for (int i = 0; i < height; i++)
                    rows[i] = (row + Math.Min(i, count - 1)) * rowStride;
                bool direct = whole && count == height;
                float* target = c + (nint)row * n + column;
                OuterTile.Compute(
                    a, rows, run, 1, k, step, source, whole ? n : written, direct ? target : buffer, direct ? n : width, count, columns);
                if (direct)
                    continue;
                for (int i = 0; i < count; i++)
                    new ReadOnlySpan<float>(buffer + i * width, columns).CopyTo(new Span<float>(target + (nint)i * n, columns));
            }
        }
    }
}
