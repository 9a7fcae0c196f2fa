using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// A <see cref="RowTile"/> whose twelve rows are the pixels of three windows of four: their maxima are taken where the sums are, in
/// registers.
/// </summary>
internal static unsafe partial class WindowTile
{
    /// <summary>Windows of a tile.</summary>
    internal const int Windows = TileSize.TallWindows;

    /// <summary>Rows of a window.</summary>
    internal const int Size = TileSize.Window;

    /// <summary>Whether there are registers for it.</summary>
    internal static bool IsSupported => Vector512.IsHardwareAccelerated;

    /// <param name="a">Base of the rows.</param>
    /// <param name="rows">Offset of each row, the rows of a window together.</param>
    /// <param name="b">A panel, packed row after row.</param>
    /// <param name="runs">Where in a row each run of consecutive values begins.</param>
    /// <param name="runCount">Number of runs.</param>
    /// <param name="runLength">Values in each run.</param>
    /// <param name="initial">What the sums start from.</param>
    /// <param name="rectify">Whether what is below 0 becomes 0.</param>
    /// <param name="output">[3, width]: the largest of each window.</param>
    /// <param name="origin">[3, width]: the row that it came from.</param>
    /// <param name="stride">Distance of two windows in both.</param>
    internal static void Compute(
        float* a, int* rows, float* b, int* runs, int runCount, int runLength, float* initial, bool rectify, float* output, byte* origin,
        nint stride) =>
        Tall<Simd512, Vector512<float>>(a, rows, b, runs, runCount, runLength, initial, rectify, output, origin, stride);
}
