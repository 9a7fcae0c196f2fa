using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of weight gradients: a sum of outer products. It has as many rows and columns as <see cref="RowTile"/>.
/// </summary>
/// <remarks>c[r, :] = (c[r, :] +) Σ over runs j, over i of a[rows[r] + runs[j] + i · step] · b[j · runLength + i, :]</remarks>
internal static unsafe partial class OuterTile
{
    /// <param name="a">The base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="RowTile.Height"/> rows.</param>
    /// <param name="runs">The start of each run of positions.</param>
    /// <param name="runCount">The number of runs.</param>
    /// <param name="runLength">The number of positions in each run.</param>
    /// <param name="step">The distance between two positions in A.</param>
    /// <param name="b">A matrix of <see cref="RowTile.Width"/> columns, with a row for each position.</param>
    /// <param name="ldb">The distance between two positions in B.</param>
    /// <param name="c">The output tile.</param>
    /// <param name="ldc">The distance between its rows.</param>
    /// <param name="count">The number of rows needed; if it is small, only half of the tile is computed.</param>
    /// <param name="columns">
    /// The number of columns needed; <see cref="RowTile.Written"/> says how many are read, computed and written.
    /// </param>
    /// <param name="add">Whether the sums are added to the output tile.</param>
    internal static void Compute(
        float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc,
        int count, int columns, bool add = false)
    {
        if (WebKernels.AreThere)
            WebKernels.OuterTile(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add, columns <= RowTile.Width / 2);
        else if (columns <= RowTile.Width / 2)
            Narrow(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, count, columns, add);
        else if (Vector512.IsHardwareAccelerated && count <= TileSize.Low)
            Low<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector512.IsHardwareAccelerated)
            Tall<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector256.IsHardwareAccelerated)
            Low<Simd256, Vector256<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector128.IsHardwareAccelerated)
            Low<Simd128, Vector128<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else
            Low<SimdScalar, float>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
    }

    private static void Narrow(
        float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc, int count,
        int columns, bool add)
    {
        bool isQuarter = RowTile.Written(columns) < RowTile.Width / 2;
        if (Vector512.IsHardwareAccelerated && count > TileSize.Low && isQuarter)
            NarrowTall<Simd256, Vector256<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector512.IsHardwareAccelerated && count > TileSize.Low)
            NarrowTall<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector512.IsHardwareAccelerated && !isQuarter)
            NarrowLow<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector256.IsHardwareAccelerated)
            NarrowLow<Simd256, Vector256<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else if (Vector128.IsHardwareAccelerated)
            NarrowLow<Simd128, Vector128<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
        else
            NarrowLow<SimdScalar, float>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc, add);
    }
}
