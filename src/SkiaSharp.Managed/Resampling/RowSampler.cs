using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>
/// Makes the rows of a resized picture with one or four channels. It keeps the source rows that it resized last, since the next row needs
/// them again.
/// </summary>
internal sealed unsafe class RowSampler
{
    private readonly PixelView _source;
    private readonly Taps _across;
    private readonly Taps _down;
    private readonly int _channels;
    private readonly float[][] _rows;
    private readonly int[] _keys;

    internal RowSampler(PixelView source, int width, int height, SKSamplingOptions sampling)
    {
        _source = source;
        _across = Taps.Create(source.Width, width, sampling);
        _down = Taps.Create(source.Height, height, sampling);
        _channels = source.Info.BytesPerPixel;
        _rows = new float[_down.Count][];
        _keys = new int[_down.Count];
        for (int i = 0; i < _rows.Length; i++)
        {
            _rows[i] = new float[width * _channels];
            _keys[i] = -1;
        }
    }

    /// <summary>Adds a row of the result, multiplied by a factor.</summary>
    internal void AddRow(int y, float factor, Span<float> sum)
    {
        for (int k = 0; k < _down.Count; k++)
        {
            float weight = _down.Weights[y * _down.Count + k] * factor;
            if (weight == 0)
                continue;
            ReadOnlySpan<float> row = RowOf(_down.Indices[y * _down.Count + k], y);
            for (int i = 0; i < sum.Length; i++)
                sum[i] += weight * row[i];
        }
    }

    /// <summary>Converts the four bytes of a pixel to numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Channels(uint pixel) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(pixel).AsByte())).AsInt32());

    private float[] RowOf(int index, int y)
    {
        int place = Array.IndexOf(_keys, index);
        if (place >= 0)
            return _rows[place];

        // Any row that this one does not need is free.
        ReadOnlySpan<int> needed = _down.Indices.AsSpan(y * _down.Count, _down.Count);
        for (place = 0; needed.Contains(_keys[place]); place++)
            continue;
        _keys[place] = index;
        if (_channels == 4)
            ResizeColors(index, _rows[place]);
        else
            ResizeBytes(index, _rows[place]);
        return _rows[place];
    }

    private void ResizeColors(int y, float[] row)
    {
        var pixels = (uint*)(_source.Pixels + (long)y * _source.RowBytes);
        int count = _across.Count;
        fixed (float* target = row)
        {
            for (int x = 0, tap = 0; x < row.Length; x += 4)
            {
                Vector128<float> sum = default;
                for (int k = 0; k < count; k++, tap++)
                    sum += Channels(pixels[_across.Indices[tap]]) * _across.Weights[tap];
                sum.Store(target + x);
            }
        }
    }

    private void ResizeBytes(int y, float[] row)
    {
        byte* pixels = _source.Pixels + (long)y * _source.RowBytes;
        int count = _across.Count;
        for (int x = 0, tap = 0; x < row.Length; x++)
        {
            float sum = 0;
            for (int k = 0; k < count; k++, tap++)
                sum += pixels[_across.Indices[tap]] * _across.Weights[tap];
            row[x] = sum;
        }
    }
}
