namespace SkiaSharp;

/// <summary>The coverage of each pixel of a row, summed up from the edges of what covers it.</summary>
internal sealed class CoverageRow
{
    private readonly int _left;
    private readonly int _width;
    // The change in coverage from one pixel to the next.
    private readonly double[] _changes;
    private readonly byte[] _coverage;
    private int _first = int.MaxValue;
    private int _last;

    internal CoverageRow(int left, int width)
    {
        _left = left;
        _width = width;
        _changes = new double[width + 2];
        _coverage = new byte[width];
    }

    /// <summary>Adds the area between a line and the row's right end.</summary>
    /// <param name="x0">The x of one end of the line.</param>
    /// <param name="x1">The x of the other end.</param>
    /// <param name="height">The height of the line as a fraction of the row; negative to subtract the area.</param>
    internal void Add(double x0, double x1, double height)
    {
        (x0, x1) = (Math.Clamp(Math.Min(x0, x1) - _left, 0, _width), Math.Clamp(Math.Max(x0, x1) - _left, 0, _width));
        int from = (int)x0, to = Math.Max(from + 1, (int)Math.Ceiling(x1));
        _first = Math.Min(_first, from);
        _last = Math.Max(_last, Math.Min(to + 1, _width));
        if (to == from + 1)
        {
            double rest = height * ((x0 + x1) / 2 - from);
            _changes[from] += height - rest;
            _changes[to] += rest;
            return;
        }

        // A pixel is covered fully in the height that the line has passed before it, and partly in the height that it passes within it.
        double slope = height / (x1 - x0), before = 0, passed = 0;
        for (int x = from; x < to; x++)
        {
            double start = Math.Max(x0, x), end = Math.Min(x1, x + 1);
            double here = slope * (end - start);
            double covered = passed + here * (x + 1 - (start + end) / 2);
            _changes[x] += covered - before;
            before = covered;
            passed += here;
        }
        _changes[to] += height - before;
    }

    /// <summary>Covers whole pixels.</summary>
    internal void AddSpan(int from, int to)
    {
        from = Math.Clamp(from - _left, 0, _width);
        to = Math.Clamp(to - _left, 0, _width);
        if (from >= to)
            return;
        _first = Math.Min(_first, from);
        _last = Math.Max(_last, to);
        _changes[from]++;
        _changes[to]--;
    }

    /// <summary>Returns the coverage, and starts anew.</summary>
    /// <param name="start">The column of the first byte.</param>
    internal ReadOnlySpan<byte> Take(out int start)
    {
        double sum = 0;
        int from = Math.Min(_first, _last);
        start = _left + from;
        Span<byte> row = _coverage.AsSpan(from, _last - from);
        for (int i = 0; i < row.Length; i++)
        {
            sum += _changes[from + i];
            row[i] = (byte)(Math.Clamp(sum, 0, 1) * 255 + 0.5);
        }
        _changes.AsSpan(from, Math.Min(_last + 2, _changes.Length) - from).Clear();
        _first = int.MaxValue;
        _last = 0;
        return row;
    }

    /// <summary>Returns the inverse of the coverage over the whole width, and starts anew.</summary>
    internal ReadOnlySpan<byte> TakeInverse()
    {
        ReadOnlySpan<byte> row = Take(out int start);
        byte[] copy = row.ToArray();
        _coverage.AsSpan().Fill(255);
        for (int i = 0; i < copy.Length; i++)
            _coverage[start - _left + i] = (byte)(255 - copy[i]);
        return _coverage;
    }
}
