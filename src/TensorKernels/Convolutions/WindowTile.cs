using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// Like a <see cref="RowTile"/>, but its twelve rows are the pixels of three windows of four: their maxima are taken directly in the
/// registers that hold the sums.
/// </summary>
internal static unsafe partial class WindowTile
{
    /// <summary>The number of windows per tile.</summary>
    internal const int Windows = TileSize.TallWindows;

    /// <summary>The number of rows per window.</summary>
    internal const int Size = TileSize.Window;

    /// <summary>Whether the processor has enough registers.</summary>
    internal static bool IsSupported => Vector512.IsHardwareAccelerated;

    /// <param name="a">The base of the rows.</param>
    /// <param name="rows">The offset of each row, with the rows of a window adjacent.</param>
    /// <param name="b">A panel, packed row by row.</param>
    /// <param name="runs">The start of each run of consecutive values in a row.</param>
    /// <param name="runCount">The number of runs.</param>
    /// <param name="runLength">The number of values in each run.</param>
    /// <param name="initial">The initial values of the sums.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The output maximum of each window, [3, width].</param>
    /// <param name="origin">The output row of each maximum, [3, width].</param>
    /// <param name="stride">The distance between two windows in both.</param>
    /// <param name="columns">The number of columns needed; <see cref="RowTile.Written"/> says how many are computed.</param>
    internal static void Compute(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, bool rectify, float* output, byte* origin,
        nint stride, int columns)
    {
        int written = RowTile.Written(columns), ldb = RowTile.Width;
        if (written == ldb)
            Tall<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, rectify, output, origin, stride);
        else if (written == Simd512.Width)
            NarrowTall<Simd512, Vector512<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, rectify, output, origin, stride);
        else
            NarrowTall<Simd256, Vector256<float>>(a, rows, b, ldb, runs, runCount, runLength, initial, rectify, output, origin, stride);
    }
}
