namespace SkiaSharp;

/// <summary>
/// Finds the pixels that a shape covers, row by row: with anti-aliasing, the exact area of each; without it, whole pixels whose center is
/// inside.
/// </summary>
internal sealed class Scanner
{
    // With more crossings than this, the area of a row is estimated from samples.
    private const int MostCrossings = 16384;

    private readonly EdgeList _edges;
    private readonly bool _isEvenOdd;
    private readonly bool _isInverse;
    private readonly CoverageRow _row;
    private readonly List<Edge> _active = [];
    private readonly List<double> _heights = [];
    private readonly List<Crossing> _crossings = [];
    private int _budget;

    internal Scanner(EdgeList edges, bool isEvenOdd, bool isInverse)
    {
        _edges = edges;
        _isEvenOdd = isEvenOdd;
        _isInverse = isInverse;
        _row = new CoverageRow(edges.Area.Left, Math.Max(0, edges.Area.Width));
    }

    internal void Scan(bool antialias, CoverageSink sink)
    {
        Edge[] sorted = _edges.Sorted();
        SKRectI area = _edges.Area;
        int next = 0, y = area.Top;
        if (!_isInverse && sorted.Length > 0)
            y = (int)Math.Floor(sorted[0].Top.Y);
        for (; y < area.Bottom && (_isInverse || _active.Count > 0 || next < sorted.Length); y++)
        {
            _active.RemoveAll(edge => edge.Bottom.Y <= y);
            while (next < sorted.Length && sorted[next].Top.Y < y + 1)
                _active.Add(sorted[next++]);
            if (_active.Count > 0)
            {
                if (antialias)
                    AddArea(y);
                else
                    AddCenters(y);
            }
            if (_isInverse)
            {
                sink(y, area.Left, _row.TakeInverse());
                continue;
            }
            ReadOnlySpan<byte> coverage = _row.Take(out int x);
            if (!coverage.IsEmpty)
                sink(y, x, coverage);
        }
    }

    private void AddArea(int y)
    {
        _heights.Clear();
        _heights.Add(y);
        _heights.Add(y + 1);
        foreach (Edge edge in _active)
        {
            if (edge.Top.Y > y)
                _heights.Add(edge.Top.Y);
            if (edge.Bottom.Y < y + 1)
                _heights.Add(edge.Bottom.Y);
        }

        if ((long)_heights.Count * _active.Count > MostCrossings)
        {
            AddSamples(y, Math.Clamp(MostCrossings / _active.Count, 4, 64));
            return;
        }
        _heights.Sort();
        _budget = MostCrossings / _active.Count;
        for (int i = 1; i < _heights.Count; i++)
            AddBand(_heights[i - 1], _heights[i]);
    }

    // No edge starts or ends within a band. The band is cut where two edges cross, so that there is a trapezoid between neighbors.
    private void AddBand(double top, double bottom)
    {
        if (bottom - top < 1e-9)
            return;
        _crossings.Clear();
        foreach (Edge edge in _active)
        {
            if (edge.Top.Y <= top && edge.Bottom.Y >= bottom)
                _crossings.Add(new Crossing(edge.XAt(top), edge.XAt(bottom), edge));
        }
        _crossings.Sort((a, b) => (a.First + a.Last).CompareTo(b.First + b.Last));
        if (_budget > 0 && TryFindCut(out double part))
        {
            _budget--;
            double cut = top + (bottom - top) * part;
            AddBand(top, cut);
            AddBand(cut, bottom);
            return;
        }

        var inside = new WindingRule(_isEvenOdd);
        foreach (Crossing crossing in _crossings)
        {
            int change = inside.Pass(crossing.Edge);
            if (change != 0)
                _row.Add(crossing.First, crossing.Last, change * (bottom - top));
        }
    }

    // Any crossing of neighbors will do, since both parts of the band are searched again.
    private bool TryFindCut(out double part)
    {
        const double Close = 1e-6;
        for (int i = 1; i < _crossings.Count; i++)
        {
            double above = _crossings[i].First - _crossings[i - 1].First, below = _crossings[i].Last - _crossings[i - 1].Last;
            if (above >= -Close && below >= -Close)
                continue;
            part = above / (above - below);
            return part is > 1e-6 and < 1 - 1e-6;
        }
        part = 0;
        return false;
    }

    private void AddSamples(int y, int count)
    {
        for (int i = 0; i < count; i++)
        {
            var inside = new WindingRule(_isEvenOdd);
            foreach (Crossing crossing in CrossingsAt(y + (i + 0.5) / count))
            {
                int change = inside.Pass(crossing.Edge);
                if (change != 0)
                    _row.Add(crossing.First, crossing.First, (double)change / count);
            }
        }
    }

    private void AddCenters(int y)
    {
        var inside = new WindingRule(_isEvenOdd);
        int start = 0;
        foreach (Crossing crossing in CrossingsAt(y + 0.5))
        {
            int change = inside.Pass(crossing.Edge), column = (int)Math.Ceiling(crossing.First - 0.5);
            if (change > 0)
                start = column;
            else if (change < 0)
                _row.AddSpan(start, column);
        }
    }

    private List<Crossing> CrossingsAt(double y)
    {
        _crossings.Clear();
        foreach (Edge edge in _active)
        {
            if (edge.Top.Y <= y && y < edge.Bottom.Y)
                _crossings.Add(new Crossing(edge.XAt(y), edge.XAt(y), edge));
        }
        _crossings.Sort((a, b) => a.First.CompareTo(b.First));
        return _crossings;
    }

    private readonly record struct Crossing(double First, double Last, Edge Edge);
}
