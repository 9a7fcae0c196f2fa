using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Makes the rows of a resized picture, of one or four channels. It keeps the rows of the source that it has resized last, which the next row needs again.</summary>
internal sealed unsafe class RowSampler
{
    private readonly PixelView source;
    private readonly Taps across;
    private readonly Taps down;
    private readonly int channels;
    private readonly float[][] rows;
    private readonly int[] keys;

    internal RowSampler(PixelView source, int width, int height, SKSamplingOptions sampling)
    {
        this.source = source;
        across = Taps.Create(source.Width, width, sampling);
        down = Taps.Create(source.Height, height, sampling);
        channels = source.Info.BytesPerPixel;
        rows = new float[down.Count][];
        keys = new int[down.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[width * channels];
            keys[i] = -1;
        }
    }

    /// <summary>Adds a row, times a factor.</summary>
    internal void AddRow(int y, float factor, Span<float> sum)
    {
        for (int k = 0; k < down.Count; k++)
        {
            float weight = down.Weights[y * down.Count + k] * factor;
            if (weight == 0)
                continue;
            ReadOnlySpan<float> row = RowOf(down.Indices[y * down.Count + k], y);
            for (int i = 0; i < sum.Length; i++)
                sum[i] += weight * row[i];
        }
    }

    /// <summary>The four bytes of a pixel as numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Channels(uint pixel) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(pixel).AsByte())).AsInt32());

    private float[] RowOf(int index, int y)
    {
        int place = Array.IndexOf(keys, index);
        if (place >= 0)
            return rows[place];

        // Any row that this one does not need is free.
        ReadOnlySpan<int> needed = down.Indices.AsSpan(y * down.Count, down.Count);
        for (place = 0; needed.Contains(keys[place]); place++)
            continue;
        keys[place] = index;
        if (channels == 4)
            ResizeColors(index, rows[place]);
        else
            ResizeBytes(index, rows[place]);
        return rows[place];
    }

    private void ResizeColors(int y, float[] row)
    {
        var pixels = (uint*)(source.Pixels + (long)y * source.RowBytes);
        int count = across.Count;
        fixed (float* target = row)
        {
            for (int x = 0, tap = 0; x < row.Length; x += 4)
            {
                Vector128<float> sum = default;
                for (int k = 0; k < count; k++, tap++)
                    sum += Channels(pixels[across.Indices[tap]]) * across.Weights[tap];
                sum.Store(target + x);
            }
        }
    }

    private void ResizeBytes(int y, float[] row)
    {
        byte* pixels = source.Pixels + (long)y * source.RowBytes;
        int count = across.Count;
        for (int x = 0, tap = 0; x < row.Length; x++)
        {
            float sum = 0;
            for (int k = 0; k < count; k++, tap++)
                sum += pixels[across.Indices[tap]] * across.Weights[tap];
            row[x] = sum;
        }
    }
}
