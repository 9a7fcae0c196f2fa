using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of forward products: rows of A, wherever they lie, times a packed panel of B. Two vectors of columns, and as many
/// rows as there are registers for their accumulators (24 with 512-bit vectors, 12 else): named locals, which the JIT keeps there.
/// </summary>
/// <remarks>c[r, :] = initial + Σ over runs j, over k of a[rows[r] + runs[j] + k] · b[j · runLength + k, :]</remarks>
internal static unsafe partial class RowTile
{
    /// <summary>Rows of a tile.</summary>
    internal static readonly int Height = Vector512.IsHardwareAccelerated ? TileSize.Tall : TileSize.Low;

    /// <summary>Columns of a tile, and of a packed panel.</summary>
    internal static readonly int Width = 2 * (Vector512.IsHardwareAccelerated ? Simd512.Width
        : Vector256.IsHardwareAccelerated ? Simd256.Width
        : Vector128.IsHardwareAccelerated ? Simd128.Width : SimdScalar.Width);

    /// <summary>The largest <see cref="Height"/> times <see cref="Width"/> of any processor.</summary>
    internal const int MaxElements = TileSize.Tall * 32;

    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="Height"/> rows.</param>
    /// <param name="b">A panel of <see cref="Width"/> columns, packed row after row.</param>
    /// <param name="runs">Where in a row each run of consecutive values begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Values in each run.</param>
    /// <param name="initial">What the sums start from, <see cref="Width"/> values; null for zero.</param>
    /// <param name="c">The tile written.</param>
    /// <param name="ldc">Distance of its rows.</param>
    /// <param name="count">Rows that are wanted; of a tile with few of them only half is computed.</param>
    internal static void Compute(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc, int count = int.MaxValue)
    {
        if (Vector512.IsHardwareAccelerated && count <= TileSize.Low)
            Low<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector512.IsHardwareAccelerated)
            Tall<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector256.IsHardwareAccelerated)
            Low<Simd256, Vector256<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else if (Vector128.IsHardwareAccelerated)
            Low<Simd128, Vector128<float>>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
        else
            Low<SimdScalar, float>(a, rows, b, runs, runCount, runLength, initial, c, ldc);
    }
}
