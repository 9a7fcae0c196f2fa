namespace SkiaSharp;

/// <summary>Finds which pixels a shape covers, row by row: with anti-aliasing the exact area of each, without it whole pixels whose centre is inside.</summary>
internal sealed class Scanner
{
    // Beyond that many crossings the area of a row is taken from samples.
    private const int MostCrossings = 16384;

    private readonly EdgeList edges;
    private readonly bool isEvenOdd;
    private readonly bool isInverse;
    private readonly CoverageRow row;
    private readonly List<Edge> active = [];
    private readonly List<double> heights = [];
    private readonly List<Crossing> crossings = [];
    private int budget;

    internal Scanner(EdgeList edges, bool isEvenOdd, bool isInverse)
    {
        this.edges = edges;
        this.isEvenOdd = isEvenOdd;
        this.isInverse = isInverse;
        row = new CoverageRow(edges.Area.Left, Math.Max(0, edges.Area.Width));
    }

    internal void Scan(bool antialias, CoverageSink sink)
    {
        Edge[] sorted = edges.Sorted();
        SKRectI area = edges.Area;
        int next = 0, y = area.Top;
        if (!isInverse && sorted.Length > 0)
            y = (int)Math.Floor(sorted[0].Top.Y);
        for (; y < area.Bottom && (isInverse || active.Count > 0 || next < sorted.Length); y++)
        {
            active.RemoveAll(edge => edge.Bottom.Y <= y);
            while (next < sorted.Length && sorted[next].Top.Y < y + 1)
                active.Add(sorted[next++]);
            if (active.Count > 0)
            {
                if (antialias)
                    AddArea(y);
                else
                    AddCentres(y);
            }
            if (isInverse)
            {
                sink(y, area.Left, row.TakeInverse());
                continue;
            }
            ReadOnlySpan<byte> coverage = row.Take(out int x);
            if (!coverage.IsEmpty)
                sink(y, x, coverage);
        }
    }

    private void AddArea(int y)
    {
        heights.Clear();
        heights.Add(y);
        heights.Add(y + 1);
        foreach (Edge edge in active)
        {
            if (edge.Top.Y > y)
                heights.Add(edge.Top.Y);
            if (edge.Bottom.Y < y + 1)
                heights.Add(edge.Bottom.Y);
        }

        if ((long)heights.Count * active.Count > MostCrossings)
        {
            AddSamples(y, Math.Clamp(MostCrossings / active.Count, 4, 64));
            return;
        }
        heights.Sort();
        budget = MostCrossings / active.Count;
        for (int i = 1; i < heights.Count; i++)
            AddBand(heights[i - 1], heights[i]);
    }

    // No edge starts or ends within a band; where two cross it is cut, so that between two neighbours there is a trapezoid.
    private void AddBand(double top, double bottom)
    {
        if (bottom - top < 1e-9)
            return;
        crossings.Clear();
        foreach (Edge edge in active)
        {
            if (edge.Top.Y <= top && edge.Bottom.Y >= bottom)
                crossings.Add(new Crossing(edge.XAt(top), edge.XAt(bottom), edge));
        }
        crossings.Sort((a, b) => (a.First + a.Last).CompareTo(b.First + b.Last));
        if (budget > 0 && TryFindCut(out double part))
        {
            budget--;
            double cut = top + (bottom - top) * part;
            AddBand(top, cut);
            AddBand(cut, bottom);
            return;
        }

        var inside = new WindingRule(isEvenOdd);
        foreach (Crossing crossing in crossings)
        {
            int change = inside.Pass(crossing.Edge);
            if (change != 0)
                row.Add(crossing.First, crossing.Last, change * (bottom - top));
        }
    }

    // Of the cuts between neighbours any will do, as its parts are looked through again.
    private bool TryFindCut(out double part)
    {
        const double Close = 1e-6;
        for (int i = 1; i < crossings.Count; i++)
        {
            double above = crossings[i].First - crossings[i - 1].First, below = crossings[i].Last - crossings[i - 1].Last;
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
            var inside = new WindingRule(isEvenOdd);
            foreach (Crossing crossing in CrossingsAt(y + (i + 0.5) / count))
            {
                int change = inside.Pass(crossing.Edge);
                if (change != 0)
                    row.Add(crossing.First, crossing.First, (double)change / count);
            }
        }
    }

    private void AddCentres(int y)
    {
        var inside = new WindingRule(isEvenOdd);
        int start = 0;
        foreach (Crossing crossing in CrossingsAt(y + 0.5))
        {
            int change = inside.Pass(crossing.Edge), column = (int)Math.Ceiling(crossing.First - 0.5);
            if (change > 0)
                start = column;
            else if (change < 0)
                row.AddSpan(start, column);
        }
    }

    private List<Crossing> CrossingsAt(double y)
    {
        crossings.Clear();
        foreach (Edge edge in active)
        {
            if (edge.Top.Y <= y && y < edge.Bottom.Y)
                crossings.Add(new Crossing(edge.XAt(y), edge.XAt(y), edge));
        }
        crossings.Sort((a, b) => a.First.CompareTo(b.First));
        return crossings;
    }

    private readonly record struct Crossing(double First, double Last, Edge Edge);
}
