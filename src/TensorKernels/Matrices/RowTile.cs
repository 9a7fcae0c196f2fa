using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// The inner kernel of forward products: multiplies rows of A, at any offsets, by a packed panel of B. A tile has two vectors of columns,
/// and as many rows as there are registers for their accumulators (26 with 512-bit vectors, otherwise 12). The accumulators are named
/// locals, which the JIT keeps in registers. Of a panel that is at most half full, only the vector that its columns need is computed; each
/// sum has the same terms in the same order.
/// </summary>
/// <remarks>c[r, :] = initial + Σ over runs j, over k of a[rows[r] + runs[j] + k] · b[j · runLength + k, :]</remarks>
internal static unsafe partial class RowTile
{
    /// <summary>The number of rows of a tile.</summary>
    internal static readonly int Height = Vector512.IsHardwareAccelerated ? TileSize.Tall : TileSize.Low;

    /// <summary>The number of columns of a tile and of a packed panel.</summary>
    internal static readonly int Width = 2 * (Vector512.IsHardwareAccelerated ? Simd512.Width
        : Vector256.IsHardwareAccelerated ? Simd256.Width
        : Vector128.IsHardwareAccelerated ? Simd128.Width : SimdScalar.Width);

    /// <summary>The maximum of <see cref="Height"/> times <see cref="Width"/> on any processor.</summary>
    internal const int MaxElements = TileSize.Tall * 32;

    /// <summary>Whether panels with at most as many columns as a 256-bit vector have a kernel of their own.</summary>
    private static readonly bool s_hasQuarters = Vector512.IsHardwareAccelerated && Vector256.IsHardwareAccelerated;

    /// <summary>Returns how many columns a tile computes and writes if so many of its panel's are needed.</summary>
    internal static int Written(int columns) =>
        columns > Width / 2 ? Width : s_hasQuarters && columns <= Simd256.Width ? Simd256.Width : Width / 2;

    /// <param name="a">The base of the rows.</param>
    /// <param name="rows">Offset of each of <see cref="Height"/> rows.</param>
    /// <param name="b">A panel of <see cref="Width"/> columns, packed row by row.</param>
    /// <param name="runs">The start of each run of consecutive values in a row.</param>
    /// <param name="runCount">The number of runs.</param>
    /// <param name="runLength">The number of values in each run.</param>
    /// <param name="initial">The initial values of the sums, <see cref="Width"/> of them; null for zero.</param>
    /// <param name="c">The output tile.</param>
    /// <param name="ldc">The distance between its rows.</param>
    /// <param name="count">The number of rows needed; if it is small, only half of the tile is computed.</param>
    /// <param name="columns">The number of columns needed; <see cref="Written"/> says how many are computed.</param>
    internal static void Compute(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc, int count, int columns)
    {
        if (WebKernels.AreThere)
            WebKernels.RowTiles(a, rows, 1, b, runs, runCount, runLength, initial, c, ldc, columns <= Width / 2, rectify: false);
        else if (columns <= Width / 2)
            Narrow(a, rows, b, runs, runCount, runLength, initial, c, ldc, count, columns);
        else if (Vector512.IsHardwareAccelerated && count <= TileSize.Low)
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

    private static void Narrow(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, float* c, nint ldc, int count, int columns)
    {
        bool isQuarter = Written(columns) < Width / 2;
        nint ldb = Width;
        if (Vector512.IsHardwareAccelerated && count > TileSize.Low && isQuarter)
            NarrowTall<Simd256, Vector256<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
        else if (Vector512.IsHardwareAccelerated && count > TileSize.Low)
            NarrowTall<Simd512, Vector512<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
        else if (Vector512.IsHardwareAccelerated && !isQuarter)
            NarrowLow<Simd512, Vector512<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
        else if (Vector256.IsHardwareAccelerated)
            NarrowLow<Simd256, Vector256<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
        else if (Vector128.IsHardwareAccelerated)
            NarrowLow<Simd128, Vector128<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
        else
            NarrowLow<SimdScalar, float>(a, rows, b, ldb, runs, runCount, runLength, initial, c, ldc);
    }
}
