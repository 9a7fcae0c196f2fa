using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>
/// A 3×3 convolution of images with one channel, its ReLU and the maximum over 2×2 windows. All weights of two vectors of filters stay in
/// registers, since there are only nine for each filter; each sum is computed in the same order as in a <see cref="RowTile"/>.
/// </summary>
internal static unsafe partial class WindowRow
{
    /// <summary>Whether this kernel is made for the convolution, and the processor has enough registers.</summary>
    internal static bool Applies(ConvolutionShape shape, PoolingShape pool) =>
        Vector512.IsHardwareAccelerated
        && shape is
        {
            Channels: 1, KernelHeight: TileSize.KernelSide, KernelWidth: TileSize.KernelSide, StrideY: 1, StrideX: 1, DilationY: 1,
            DilationX: 1
        }
        && pool is { KernelHeight: TileSize.WindowSide, KernelWidth: TileSize.WindowSide, Tiles: true };

    /// <param name="image">The padded image, of one channel.</param>
    /// <param name="row">The distance between two of its rows.</param>
    /// <param name="pool">The windows.</param>
    /// <param name="panel">The weights of <see cref="RowTile.Width"/> filters, [9, width].</param>
    /// <param name="initial">The initial values of the sums.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The output maximum of each window.</param>
    /// <param name="origin">The output position of each maximum.</param>
    /// <param name="stride">The distance between two windows in both.</param>
    internal static void Compute(
        float* image, nint row, PoolingShape pool, float* panel, float* initial, bool rectify, float* output, byte* origin, nint stride)
    {
        for (int y = 0; y < pool.OutputHeight; y++)
        {
            nint at = y * pool.OutputWidth * stride;
            Tall<Simd512, Vector512<float>>(
                image + y * TileSize.WindowSide * row, row, pool.OutputWidth, panel, initial, rectify, output + at, origin + at, stride);
        }
    }
}
