using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MnistHelpers.Data;

/// <summary>
/// Resamples one image at a time by bilinear interpolation, with background outside the image. Each pixel is stored with
/// its neighbors to the right, below and diagonally below in one 32-bit number, so that a result takes one load. A
/// border of background makes every position valid.
/// </summary>
/// <remarks>Products and sums are not fused, so that results are bit-identical at any vector width.</remarks>
internal sealed class BilinearSampler
{
    private const float Ink = byte.MaxValue;

    private readonly int _rows, _columns, _stride;
    private readonly byte[] _line;
    private readonly int[] _quads;
    private ushort[] _pairs, _pairsBelow;

    internal BilinearSampler(int rows, int columns)
    {
        (_rows, _columns) = (rows, columns);
        int vector = Vector256<ushort>.Count;
        _stride = (columns + 2 + vector - 1) / vector * vector;
        _line = new byte[_stride + 1];
        _pairs = new ushort[_stride];
        _pairsBelow = new ushort[_stride];
        _quads = new int[(rows + 2) * _stride];
    }

    /// <summary>Sets the image <c>[Rows, Columns]</c>, from 0 (background) to 255 (ink), that later calls resample.</summary>
    internal void Load(ReadOnlySpan<byte> image)
    {
        _pairs.AsSpan().Clear();
        for (int row = 0; row < _rows + 2; row++)
        {
            if (row < _rows)
                image.Slice(row * _columns, _columns).CopyTo(_line.AsSpan(1));
            else
                _line.AsSpan().Clear();
            Pair(_line, _pairsBelow);
            Join(_pairs, _pairsBelow, _quads.AsSpan(row * _stride, _stride));
            (_pairs, _pairsBelow) = (_pairsBelow, _pairs);
        }
    }

    /// <summary>Resamples the image through a map and, if given, displacements <c>[Rows, Columns]</c> in pixels of the original.</summary>
    /// <param name="map">Where each pixel comes from.</param>
    /// <param name="moveX">The horizontal displacements; empty for none.</param>
    /// <param name="moveY">The vertical displacements; empty for none.</param>
    /// <param name="output">The result <c>[Rows, Columns]</c>, 0 to 1.</param>
    internal void Resample(in AffineMap map, ReadOnlySpan<float> moveX, ReadOnlySpan<float> moveY, Span<float> output)
    {
        if (!Vector128.IsHardwareAccelerated || _columns < Vector256<float>.Count)
            ResampleScalar(map, moveX, moveY, output);
        else
            ResampleVectors(map, moveX, moveY, output);
    }

    internal void ResampleVectors(in AffineMap map, ReadOnlySpan<float> moveX, ReadOnlySpan<float> moveY, Span<float> output)
    {
        int count = Vector256<float>.Count;
        Vector256<float> right = Vector256.Create(_columns + 1f), bottom = Vector256.Create(_rows + 1f);
        Vector256<int> low = Vector256.Create((int)byte.MaxValue), stride = Vector256.Create(_stride);
        Vector256<float> lanes = Vector256.CreateSequence(0f, 1f), ink = Vector256.Create(Ink);
        Vector256<float> xx = Vector256.Create(map.XX), yx = Vector256.Create(map.YX);
        for (int row = 0; row < _rows; row++)
        {
            // The border shifts everything by one.
            Vector256<float> startX = Vector256.Create(map.XY * row + (map.X0 + 1)), startY = Vector256.Create(map.YY * row + (map.Y0 + 1));
            for (int column = 0; column < _columns; column += count)
            {
                int at = Math.Min(column, _columns - count); // the last vector overlaps the one before it
                int pixel = row * _columns + at;
                Vector256<float> across = lanes + Vector256.Create((float)at);
                Vector256<float> x = xx * across + startX, y = yx * across + startY;
                if (!moveX.IsEmpty)
                {
                    x += Vector256.Create(moveX.Slice(pixel, count));
                    y += Vector256.Create(moveY.Slice(pixel, count));
                }
                x = Vector256.Min(Vector256.Max(x, Vector256<float>.Zero), right);
                y = Vector256.Min(Vector256.Max(y, Vector256<float>.Zero), bottom);
                Vector256<int> wholeX = Vector256.ConvertToInt32(x), wholeY = Vector256.ConvertToInt32(y);
                x -= Vector256.ConvertToSingle(wholeX);
                y -= Vector256.ConvertToSingle(wholeY);

                Vector256<int> quads = Load(_quads, wholeY * stride + wholeX);
                Vector256<float> topLeft = Vector256.ConvertToSingle(quads & low),
                    topRight = Vector256.ConvertToSingle((quads >>> 8) & low);
                Vector256<float> bottomLeft = Vector256.ConvertToSingle((quads >>> 16) & low),
                    bottomRight = Vector256.ConvertToSingle(quads >>> 24);
                Vector256<float> above = topLeft + x * (topRight - topLeft), below = bottomLeft + x * (bottomRight - bottomLeft);
                ((above + y * (below - above)) / ink).CopyTo(output.Slice(pixel, count));
            }
        }
    }

    internal void ResampleScalar(in AffineMap map, ReadOnlySpan<float> moveX, ReadOnlySpan<float> moveY, Span<float> output)
    {
        for (int row = 0; row < _rows; row++)
        {
            float startX = map.XY * row + (map.X0 + 1), startY = map.YY * row + (map.Y0 + 1);
            for (int column = 0; column < _columns; column++)
            {
                int pixel = row * _columns + column;
                float x = map.XX * column + startX, y = map.YX * column + startY;
                if (!moveX.IsEmpty)
                {
                    x += moveX[pixel];
                    y += moveY[pixel];
                }
                x = Math.Clamp(x, 0, _columns + 1f);
                y = Math.Clamp(y, 0, _rows + 1f);
                int wholeX = (int)x, wholeY = (int)y;
                x -= wholeX;
                y -= wholeY;

                uint quad = (uint)_quads[wholeY * _stride + wholeX];
                float topLeft = (byte)quad, topRight = (byte)(quad >> 8), bottomLeft = (byte)(quad >> 16), bottomRight = quad >> 24;
                float above = topLeft + x * (topRight - topLeft), below = bottomLeft + x * (bottomRight - bottomLeft);
                output[pixel] = (above + y * (below - above)) / Ink;
            }
        }
    }

    /// <summary>Pairs each pixel of a line with the one to its right.</summary>
    private static void Pair(ReadOnlySpan<byte> line, Span<ushort> pairs)
    {
        int count = Vector128<byte>.Count;
        for (int i = 0; i < pairs.Length; i += count)
        {
            Vector128<byte> left = Vector128.Create(line.Slice(i, count)), right = Vector128.Create(line.Slice(i + 1, count));
            (Vector128.WidenLower(left) | Vector128.WidenLower(right) << 8).CopyTo(pairs[i..]);
            (Vector128.WidenUpper(left) | Vector128.WidenUpper(right) << 8).CopyTo(pairs[(i + count / 2)..]);
        }
    }

    private static void Join(ReadOnlySpan<ushort> above, ReadOnlySpan<ushort> below, Span<int> quads)
    {
        int count = Vector256<ushort>.Count;
        for (int i = 0; i < quads.Length; i += count)
        {
            Vector256<ushort> top = Vector256.Create(above.Slice(i, count)), bottom = Vector256.Create(below.Slice(i, count));
            (Vector256.WidenLower(top) | Vector256.WidenLower(bottom) << 16).AsInt32().CopyTo(quads[i..]);
            (Vector256.WidenUpper(top) | Vector256.WidenUpper(bottom) << 16).AsInt32().CopyTo(quads[(i + count / 2)..]);
        }
    }

    private static unsafe Vector256<int> Load(int[] quads, Vector256<int> places)
    {
        ref int first = ref MemoryMarshal.GetArrayDataReference(quads);
        if (Avx2.IsSupported)
        {
            fixed (int* start = &first)
                return Avx2.GatherVector256(start, places, sizeof(int));
        }
        return Vector256.Create(
            quads[places[0]], quads[places[1]], quads[places[2]], quads[places[3]], quads[places[4]], quads[places[5]], quads[places[6]],
            quads[places[7]]);
    }
}
