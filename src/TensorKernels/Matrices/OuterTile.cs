using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of weight gradients: a sum of outer products. As many rows and columns as <see cref="RowTile"/> has.
/// </summary>
/// <remarks>c[r, :] = Σ over runs j, over i of a[rows[r] + runs[j] + i · step] · b[j · runLength + i, :]</remarks>
internal static unsafe partial class OuterTile
{
    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="RowTile.Height"/> rows.</param>
    /// <param name="runs">Where each run of positions begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Positions in each run.</param>
    /// <param name="step">Distance of two positions in A.</param>
    /// <param name="b"><see cref="RowTile.Width"/> columns, a row for each position.</param>
    /// <param name="ldb">Distance of two positions in B.</param>
    /// <param name="c">The tile written.</param>
    /// <param name="ldc">Distance of its rows.</param>
    /// <param name="count">Rows that are wanted; of a tile with few of them only half is computed.</param>
    internal static void Compute(
        float* a, int* rows, int* runs, int runCount, int runLength, nint step, float* b, nint ldb, float* c, nint ldc,
        int count = int.MaxValue)
    {
        if (Vector512.IsHardwareAccelerated && count <= TileSize.Low)
            Low<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector512.IsHardwareAccelerated)
            Tall<Simd512, Vector512<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector256.IsHardwareAccelerated)
            Low<Simd256, Vector256<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else if (Vector128.IsHardwareAccelerated)
            Low<Simd128, Vector128<float>>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
        else
            Low<SimdScalar, float>(a, rows, runs, runCount, runLength, step, b, ldb, c, ldc);
    }
}
