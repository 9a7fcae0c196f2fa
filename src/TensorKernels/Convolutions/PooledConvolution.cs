using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// A convolution, a ReLU and the maximum over non-overlapping windows in one pass: the convolution's own output is never in memory.
/// </summary>
internal static unsafe class PooledConvolution
{
    /// <summary>Computes output [N, PH, PW, F] and the window position from which each value was taken.</summary>
    /// <param name="input">The images, [N, H, W, C].</param>
    /// <param name="packed">The weights (<see cref="Convolution.Pack"/>).</param>
    /// <param name="bias">The bias, [F]; may be null.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="output">The maxima.</param>
    /// <param name="origin">The positions.</param>
    /// <param name="shape">The convolution, with a single group.</param>
    /// <param name="pool">The windows, which are adjacent.</param>
    internal static void Forward(
        float* input, float* packed, float* bias, bool rectify, float* output, byte* origin, ConvolutionShape shape, PoolingShape pool)
    {
        using var padded = PaddedImages.All(input, shape);
        if (WindowRow.Applies(shape, pool))
        {
            WindowRow.Forward(padded.Pointer, packed, bias, rectify, output, origin, shape, pool);
            return;
        }

        int pixels = pool.OutputHeight * pool.OutputWidth, size = pool.KernelHeight * pool.KernelWidth;
        using var rows = new Scratch<int>((long)pixels * size);
        using var runs = new Scratch<int>(shape.Taps);
        FillWindows(rows.Pointer, shape, pool);
        (int runCount, int runLength) = Convolution.FillRuns(runs.Pointer, shape);
        var work = new Work(
            padded.Pointer, rows.Pointer, packed, runs.Pointer, runCount, runLength, bias, rectify, output, origin, pixels, size, shape);
        if (WorkerPool.ThreadsHere > 1)
        {
            RunShared(work, shape.Images);
            return;
        }

        for (int image = 0; image < shape.Images; image++)
            work.Image(image);
    }

    // Kept separate so that a thread that works alone does not allocate a closure.
    private static void RunShared(Work work, int images) => WorkerPool.Run(images, image => work.Image(image));

    /// <summary>Fills in the pixels of each window, with the windows in row-major order.</summary>
    private static void FillWindows(int* offsets, ConvolutionShape shape, PoolingShape pool)
    {
        int strideY = shape.StrideY * shape.PaddedWidth * shape.Channels, strideX = shape.StrideX * shape.Channels;
        for (int y = 0; y < pool.OutputHeight; y++)
        {
            for (int x = 0; x < pool.OutputWidth; x++)
            {
                for (int ky = 0; ky < pool.KernelHeight; ky++)
                {
                    for (int kx = 0; kx < pool.KernelWidth; kx++)
                        *offsets++ = (y * pool.StrideY + ky) * strideY + (x * pool.StrideX + kx) * strideX;
                }
            }
        }
    }

    private readonly struct Work(
        float* input, int* rows, float* packed, int* runs, int runCount, int runLength, float* bias, bool rectify,
        float* output, byte* origin, int pixels, int size, ConvolutionShape shape)
    {
        [SkipLocalsInit]
        internal void Image(int image)
        {
            int height = RowTile.Height, width = RowTile.Width, filters = shape.Filters;

            // As many windows as fill whole tiles.
            int windows = LeastCommonMultiple(height, size) / size, tileRows = windows * size;
            using var buffer = new Scratch<float>((long)tileRows * width);
            float* source = input + (long)image * shape.PaddedHeight * shape.PaddedWidth * shape.Channels;
            long target = (long)image * pixels * filters;
            float* initial = stackalloc float[width];
            float* values = stackalloc float[windows * width];
            byte* places = stackalloc byte[windows * width];
            int* tail = stackalloc int[tileRows];
            for (int column = 0; column < filters; column += width)
            {
                int valid = Math.Min(width, filters - column);
                float* panel = packed + (nint)column / width * runCount * runLength * width;
                for (int i = 0; i < width; i++)
                    initial[i] = bias is not null && i < valid ? bias[column + i] : 0;
                int window = 0;
                if (WebKernels.AreThere && size == TileSize.Window && valid == RowTile.Written(valid))
                {
                    long at = target + column;
                    WebKernels.Maxima(
                        source, rows, pixels, panel, runs, runCount, runLength, initial, rectify, output + at, origin + at, filters,
                        valid <= width / 2);
                    continue;
                }

                if (WindowTile.IsSupported && size == WindowTile.Size)
                {
                    for (; window + WindowTile.Windows <= pixels; window += WindowTile.Windows)
                    {
                        nint at = (nint)(target + (long)window * filters + column);
                        bool whole = valid == RowTile.Written(valid);
                        WindowTile.Compute(
                            source, rows + window * size, panel, runs, runCount, runLength, initial, rectify, whole ? output + at : values,
                            whole ? origin + at : places, whole ? filters : width, valid);
                        if (whole)
                            continue;
                        StridedRows.Copy(values, width, output + at, filters, WindowTile.Windows, valid);
                        StridedRows.Copy(places, width, origin + at, filters, WindowTile.Windows, valid);
                    }
                }

                for (; window < pixels; window += windows)
                {
                    int count = Math.Min(windows, pixels - window);
                    int* tile = rows + window * size;
                    if (count < windows)
                    {
                        for (int i = 0; i < tileRows; i++)
                            tail[i] = tile[Math.Min(i, count * size - 1)];
                        tile = tail;
                    }

                    for (int row = 0; row < count * size; row += height)
                    {
                        RowTile.Compute(
                            source, tile + row, panel, runs, runCount, runLength, initial, buffer.Pointer + (nint)row * width, width,
                            count * size - row, valid);
                    }
                    long place = target + (long)window * filters + column;
                    if (valid == width)
                    {
                        WindowMaximum.Compute(buffer.Pointer, count, size, rectify, output + place, origin + place, filters);
                        continue;
                    }

                    WindowMaximum.Compute(buffer.Pointer, count, size, rectify, values, places, width);
                    StridedRows.Copy(values, width, output + place, filters, count, valid);
                    StridedRows.Copy(places, width, origin + place, filters, count, valid);
                }
            }
        }

        private static int LeastCommonMultiple(int a, int b)
        {
            int x = a, y = b;
            while (y != 0)
                (x, y) = (y, x % y);
            return a / x * b;
        }
    }
}
