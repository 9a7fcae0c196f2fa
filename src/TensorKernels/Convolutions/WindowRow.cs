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
        Vector512.IsHardwareAccelerated && IsOfThisForm(shape, pool, TileSize.KernelSide);

    /// <summary>Whether a convolution of images with one channel has a kernel of this side, and 2×2 windows after it.</summary>
    internal static bool IsOfThisForm(ConvolutionShape shape, PoolingShape pool, int side) =>
        shape is { Channels: 1, StrideY: 1, StrideX: 1, DilationY: 1, DilationX: 1 }
            && shape.KernelHeight == side && shape.KernelWidth == side
            && pool is { KernelHeight: TileSize.WindowSide, KernelWidth: TileSize.WindowSide, Tiles: true };

    /// <summary>Computes output [N, PH, PW, F] and the window position from which each value was taken.</summary>
    /// <param name="input">The padded images, of one channel.</param>
    /// <param name="packed">The weights (<see cref="Convolution.Pack"/>).</param>
    /// <param name="bias">The bias, [F]; may be null.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The maxima.</param>
    /// <param name="origin">The positions.</param>
    /// <param name="shape">The convolution.</param>
    /// <param name="pool">The windows.</param>
    internal static void Forward(
        float* input, float* packed, float* bias, bool rectify, float* output, byte* origin, ConvolutionShape shape, PoolingShape pool)
    {
        int filters = Gemm.PackedColumns(shape.Filters);
        using var initial = new Scratch<float>(filters);
        var sums = new Span<float>(initial.Pointer, filters);
        sums.Clear();
        if (bias is not null)
            new ReadOnlySpan<float>(bias, shape.Filters).CopyTo(sums);
        var work = new Work(input, packed, initial.Pointer, rectify, output, origin, shape, pool);
        if (WorkerPool.ThreadsHere > 1)
            RunShared(work, shape.Images);
        else
            work.Images(0, shape.Images, 0, pool.OutputHeight);
    }

    // Kept separate so that a thread that works alone does not allocate a closure.
    private static void RunShared(Work work, int images)
    {
        // Few images are divided into rows of windows.
        int shares = images < WorkerPool.ThreadsHere ? WorkerPool.ThreadsHere : 1;
        WorkerPool.Run(images * shares, part =>
        {
            (int image, int share) = Math.DivRem(part, shares);
            work.Images(image, image + 1, work.Rows * share / shares, work.Rows * (share + 1) / shares);
        });
    }

    private readonly struct Work(
        float* input, float* packed, float* initial, bool rectify, float* output, byte* origin, ConvolutionShape shape, PoolingShape pool)
    {
        /// <summary>The number of rows of windows of an image.</summary>
        internal int Rows => pool.OutputHeight;

        internal void Images(int first, int end, int firstRow, int endRow)
        {
            int width = pool.OutputWidth, filters = shape.Filters, row = shape.PaddedWidth, panelWidth = RowTile.Width;
            bool divides = filters % panelWidth == 0;
            using var values = new Scratch<float>(divides ? 1 : (long)width * panelWidth);
            using var places = new Scratch<byte>(divides ? 1 : (long)width * panelWidth);
            for (int image = first; image < end; image++)
            {
                float* source = input + (nint)image * shape.PaddedHeight * row;
                long target = (long)image * pool.OutputHeight * width * filters;
                for (int column = 0; column < filters; column += panelWidth)
                {
                    int valid = Math.Min(panelWidth, filters - column);
                    float* panel = packed + (nint)column * TileSize.KernelSide * TileSize.KernelSide;
                    for (int y = firstRow; y < endRow; y++)
                    {
                        nint at = (nint)(target + (long)y * width * filters + column);
                        float* from = source + y * TileSize.WindowSide * row;
                        if (valid == panelWidth)
                        {
                            Tall<Simd512, Vector512<float>>(
                                from, row, width, panel, initial + column, rectify, output + at, origin + at, filters);
                            continue;
                        }

                        Tall<Simd512, Vector512<float>>(
                            from, row, width, panel, initial + column, rectify, values.Pointer, places.Pointer, panelWidth);
                        StridedRows.Copy(values.Pointer, panelWidth, output + at, filters, width, valid);
                        StridedRows.Copy(places.Pointer, panelWidth, origin + at, filters, width, valid);
                    }
                }
            }
        }
    }
}
