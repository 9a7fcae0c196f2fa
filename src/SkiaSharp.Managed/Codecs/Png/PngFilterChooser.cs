using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>
/// Filters rows for compression. Among several filters, each row gets the one with the smallest sum of absolute differences, the heuristic
/// that the format's authors recommend.
/// </summary>
internal sealed unsafe class PngFilterChooser
{
    /// <summary>The number of bytes that must be zero before a row, and that are read and written after it.</summary>
    internal const int Padding = 16;

    private readonly int _length;
    private readonly int _pixelSize;
    private readonly byte[][] _candidates = new byte[5][];

    /// <param name="flags">The filters to choose from; none means no filter.</param>
    /// <param name="length">The number of bytes in a row.</param>
    /// <param name="pixelSize">The number of bytes in a pixel.</param>
    internal PngFilterChooser(SKPngEncoderFilterFlags flags, int length, int pixelSize)
    {
        _length = length;
        _pixelSize = pixelSize;
        if ((flags & SKPngEncoderFilterFlags.AllFilters) == 0)
            flags = SKPngEncoderFilterFlags.None;
        for (int filter = 0; filter < _candidates.Length; filter++)
        {
            if (((int)flags & (int)SKPngEncoderFilterFlags.None << filter) == 0)
                continue;
            _candidates[filter] = new byte[1 + length + Padding];
            _candidates[filter][0] = (byte)filter;
        }
    }

    /// <summary>Filters a row; returns the number of the filter, followed by the filtered bytes.</summary>
    internal ReadOnlySpan<byte> Filter(byte* row, byte* above)
    {
        byte[] best = [];
        ulong least = ulong.MaxValue;
        foreach (byte[] candidate in _candidates)
        {
            if (candidate is null)
                continue;
            ulong sum;
            fixed (byte* filtered = &candidate[1])
            {
                sum = candidate[0] switch
                {
                    0 => Apply<NonePredictor>(row, above, filtered),
                    1 => Apply<SubPredictor>(row, above, filtered),
                    2 => Apply<UpPredictor>(row, above, filtered),
                    3 => Apply<AveragePredictor>(row, above, filtered),
                    _ => Apply<PaethPredictor>(row, above, filtered),
                };
            }
            if (sum >= least)
                continue;
            least = sum;
            best = candidate;
        }
        return best.AsSpan(0, 1 + _length);
    }

    private ulong Apply<TPredictor>(byte* row, byte* above, byte* filtered)
        where TPredictor : struct, IPngPredictor
    {
        Vector128<uint> sums = default;
        for (int i = 0; i < _length; i += Vector128<byte>.Count)
        {
            Vector128<byte> predicted = TPredictor.Predict(
                Vector128.Load(row + i - _pixelSize), Vector128.Load(above + i), Vector128.Load(above + i - _pixelSize));
            Vector128<byte> difference = Vector128.Load(row + i) - predicted;
            difference.Store(filtered + i);

            // A difference is taken as a number from -128 to 127. Bytes past the end of the row do not count.
            Vector128<byte> size = Vector128.Min(difference, -difference);
            if (_length - i < Vector128<byte>.Count)
                size &= Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)(_length - i)));
            Vector128<ushort> pairs = Vector128.WidenLower(size) + Vector128.WidenUpper(size);
            sums += Vector128.WidenLower(pairs) + Vector128.WidenUpper(pairs);
        }
        return (ulong)sums[0] + sums[1] + sums[2] + sums[3];
    }
}
