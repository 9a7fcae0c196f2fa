using System.Runtime.CompilerServices;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TensorKernels;

/// <summary>
/// Multiplies rows of A (at any offsets) by packed panels of B, tile by tile; used for both matrix products and convolutions.
/// </summary>
/// <param name="a">The base of the rows.</param>
/// <param name="rows">Offset of each row in A.</param>
/// <param name="packed">The panels of B (<see cref="Gemm.PackRows"/>).</param>
/// <param name="runs">The start of each run of consecutive values in a row.</param>
/// <param name="runCount">The number of runs.</param>
/// <param name="runLength">The number of values in each run.</param>
/// <param name="bias">One value per column, or null.</param>
/// <param name="c">The result.</param>
/// <param name="columns">The number of columns of the result.</param>
/// <param name="outputs">The offset of each row in C; null if row r is at r · columns.</param>
/// <param name="outputStride">The distance between two rows if <paramref name="outputs"/> is null; 0 for
/// <paramref name="columns"/>.</param>
/// <param name="rectify">Whether negative values become 0.</param>
internal readonly unsafe struct RowProduct(
    float* a, int* rows, float* packed, int* runs, int runCount, int runLength, float* bias, float* c, int columns, int* outputs,
    int outputStride = 0, bool rectify = false)
{
    /// <summary>Computes the rows from <paramref name="first"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    [SkipLocalsInit]
    internal void Rows(int first, int end)
    {
        int height = RowTile.Height, width = RowTile.Width, stride = outputStride == 0 ? columns : outputStride;
        float* buffer = stackalloc float[RowTile.MaxElements];
        float* initial = stackalloc float[width];
        int* tail = stackalloc int[height];
        nint panelLength = (nint)runCount * runLength * width;
        for (int column = 0; column < columns; column += width)
        {
            int valid = Math.Min(width, columns - column), written = RowTile.Written(valid);
            float* panel = packed + column / width * panelLength;
            for (int i = 0; bias is not null && i < width; i++)
                initial[i] = i < valid ? bias[column + i] : 0;
            int begin = first;
            if (WebKernels.AreThere && valid == written && outputs is null)
            {
                int tiles = (end - first) / height;
                WebKernels.RowTiles(
                    a, rows + first, tiles, panel, runs, runCount, runLength, bias is null ? null : initial,
                    c + (nint)first * stride + column, stride, valid <= width / 2, rectify);
                begin += tiles * height;
            }

            for (int row = begin; row < end; row += height)
            {
                int count = Math.Min(height, end - row);
                int* tileRows = rows + row;
                if (count < height)
                {
                    for (int i = 0; i < height; i++)
                        tail[i] = rows[row + Math.Min(i, count - 1)];
                    tileRows = tail;
                }

                bool direct = count == height && valid == written && outputs is null;
                float* target = direct ? c + (nint)row * stride + column : buffer;
                RowTile.Compute(
                    a, tileRows, panel, runs, runCount, runLength, bias is null ? null : initial, target, direct ? stride : width, count,
                    valid);
                if (rectify)
                    Rectify(target, direct ? stride : width, count, valid);
                if (direct)
                    continue;
                for (int i = 0; i < count; i++)
                {
                    nint offset = outputs is null ? (nint)(row + i) * stride : outputs[row + i];
                    new ReadOnlySpan<float>(buffer + i * width, valid).CopyTo(new Span<float>(c + offset + column, valid));
                }
            }
        }
    }

    private static void Rectify(float* values, int stride, int rows, int columns)
    {
        for (int row = 0; row < rows; row++, values += stride)
        {
            var line = new Span<float>(values, columns);
            TensorPrimitives.Max(line, 0f, line);
        }
    }
}
