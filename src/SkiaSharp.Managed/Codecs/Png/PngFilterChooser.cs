namespace SkiaSharp;

/// <summary>Filters rows for compression. Of several filters each row gets the one with the smallest sum of absolute differences, the heuristic that the format's authors advise.</summary>
internal sealed class PngFilterChooser
{
    private readonly int pixelSize;
    private readonly byte[][] candidates;

    /// <param name="flags">The filters to choose from; none means no filter.</param>
    /// <param name="length">The bytes of a row.</param>
    /// <param name="pixelSize">The bytes of a pixel.</param>
    internal PngFilterChooser(SKPngEncoderFilterFlags flags, int length, int pixelSize)
    {
        this.pixelSize = pixelSize;
        candidates = new byte[5][];
        for (int filter = 0; filter < 5; filter++)
        {
            var flag = (SKPngEncoderFilterFlags)((int)SKPngEncoderFilterFlags.None << filter);
            if ((flags & flag) == 0 && !(filter == 0 && (flags & SKPngEncoderFilterFlags.AllFilters) == 0))
                continue;
            candidates[filter] = new byte[length + 1];
            candidates[filter][0] = (byte)filter;
        }
    }

    /// <summary>The filtered row, the number of its filter before it.</summary>
    internal byte[] Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above)
    {
        byte[] best = null;
        long least = long.MaxValue;
        for (int filter = 0; filter < 5; filter++)
        {
            if (candidates[filter] is not { } candidate)
                continue;
            long sum = Apply(filter, row, above, candidate.AsSpan(1));
            if (sum >= least)
                continue;
            least = sum;
            best = candidate;
        }
        return best;
    }

    private long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> filtered)
    {
        long sum = 0;
        filtered = filtered[..row.Length];
        above = above[..row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= pixelSize ? row[i - pixelSize] : 0;
            int predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) >> 1,
                _ => PngFilters.Paeth(left, above[i], i >= pixelSize ? above[i - pixelSize] : 0),
            };
            byte difference = (byte)(row[i] - predicted);
            filtered[i] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }
        return sum;
    }
}
