namespace MnistHelpers;

/// <summary>
/// Removes the lines of ruled and squared paper: straight, thin, from one edge of the picture to the other. They are found by a
/// Hough transform over small tilts; where a stroke crosses a line, the ink is thicker than the line, and stays.
/// </summary>
internal static class RuledLines
{
    /// <summary>Paper is held level within this slope.</summary>
    private const double SteepestSlope = 0.1;

    /// <summary>A line is there in so many of the columns.</summary>
    private const double LeastCoverage = 0.6;

    /// <summary>And in so many at each end, over an eighth of the width.</summary>
    private const double LeastEndCoverage = 0.3;

    /// <summary>A line's thickness is at most this share of the picture's longest side.</summary>
    private const double Thickest = 0.015;

    private const int MostLines = 200;

    /// <summary>Takes the lines in both directions out of the mask; gives how many there were.</summary>
    internal static int Remove(bool[] mask, int width, int height)
    {
        int lines = RemoveHorizontal(mask, width, height);
        bool[] turned = Transposed(mask, width, height);
        lines += RemoveHorizontal(turned, height, width);
        Transposed(turned, height, width).CopyTo(mask, 0);
        return lines;
    }

    private static bool[] Transposed(bool[] mask, int width, int height)
    {
        var turned = new bool[mask.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
                turned[x * height + y] = mask[y * width + x];
        }
        return turned;
    }

    private static int RemoveHorizontal(bool[] mask, int width, int height)
    {
        int thickest = Math.Max(2, (int)(Thickest * Math.Max(width, height)));
        var columns = new List<int>();
        var rows = new List<int>();
        CollectThinRuns(mask, width, height, thickest, columns, rows);
        if (columns.Count < LeastCoverage * width)
            return 0;

        int lines = 0;
        foreach ((int row, double slope) in Peaks(columns, rows, width, height))
        {
            if (Trace(mask, width, height, row, slope, thickest))
                lines++;
        }
        return lines;
    }

    /// <summary>The middles of the vertical runs of ink that are no thicker than a line may be.</summary>
    private static void CollectThinRuns(bool[] mask, int width, int height, int thickest, List<int> columns, List<int> rows)
    {
        for (int x = 0; x < width; x++)
        {
            for (int y = 0; y < height; y++)
            {
                if (!mask[y * width + x])
                    continue;
                int start = y;
                while (y < height && mask[y * width + x])
                    y++;
                if (y - start > thickest)
                    continue;
                columns.Add(x);
                rows.Add((start + y - 1) / 2);
            }
        }
    }

    /// <summary>The lines with the most columns, strongest first: their row in the middle column, and their slope.</summary>
    private static List<(int Row, double Slope)> Peaks(List<int> columns, List<int> rows, int width, int height)
    {
        int steps = (int)(SteepestSlope * width / 2);
        var found = new List<(int Votes, int Row, double Slope)>();
        var votes = new int[height];
        for (int step = -steps; step <= steps; step++)
        {
            double slope = steps == 0 ? 0 : SteepestSlope * step / steps;
            votes.AsSpan().Clear();
            for (int i = 0; i < columns.Count; i++)
            {
                int row = (int)Math.Round(rows[i] - slope * (columns[i] - width / 2.0));
                if ((uint)row < (uint)height)
                    votes[row]++;
            }
            for (int row = 0; row < height; row++)
            {
                int sum = votes[row] + (row > 0 ? votes[row - 1] : 0) + (row < height - 1 ? votes[row + 1] : 0);
                if (sum >= LeastCoverage * width)
                    found.Add((sum, row, slope));
            }
        }
        found.Sort((a, b) => b.Votes.CompareTo(a.Votes));
        var peaks = new List<(int Row, double Slope)>();
        foreach ((_, int row, double slope) in found)
        {
            if (peaks.Count < MostLines && !peaks.Exists(peak => Math.Abs(peak.Row - row) <= 4 + Math.Abs(peak.Slope - slope) * width / 2))
                peaks.Add((row, slope));
        }
        return peaks;
    }

    /// <summary>Follows one line through the columns and clears the runs that are as thin as it is.</summary>
    private static bool Trace(bool[] mask, int width, int height, int middle, double slope, int thickest)
    {
        var runs = new (int Top, int Bottom)[width];
        var thicknesses = new List<int>();
        double drift = 0;
        for (int x = 0; x < width; x++)
        {
            double expected = middle + slope * (x - width / 2.0) + drift;
            runs[x] = Run(mask, width, height, x, (int)Math.Round(expected));
            int thickness = runs[x].Bottom - runs[x].Top;
            if (thickness == 0 || thickness > thickest)
                continue;
            thicknesses.Add(thickness);
            drift += 0.1 * ((runs[x].Top + runs[x].Bottom - 1) / 2.0 - expected);
        }
        if (thicknesses.Count < LeastCoverage * width || Math.Min(Covered(0), Covered(width - width / 8)) < LeastEndCoverage * (width / 8))
            return false;

        thicknesses.Sort();
        int limit = (int)Math.Ceiling(1.5 * thicknesses[thicknesses.Count / 2]) + 1;
        for (int x = 0; x < width; x++)
        {
            if (runs[x].Bottom - runs[x].Top > limit)
                continue;
            for (int y = runs[x].Top; y < runs[x].Bottom; y++)
                mask[y * width + x] = false;
        }
        return true;

        int Covered(int from) => Enumerable.Range(from, width / 8).Count(x => runs[x].Bottom > runs[x].Top);
    }

    /// <summary>The run of ink within two rows of a place; empty where there is none.</summary>
    private static (int Top, int Bottom) Run(bool[] mask, int width, int height, int x, int row)
    {
        foreach (int offset in (ReadOnlySpan<int>)[0, -1, 1, -2, 2])
        {
            int top = row + offset;
            if ((uint)top >= (uint)height || !mask[top * width + x])
                continue;
            int bottom = top + 1;
            while (top > 0 && mask[(top - 1) * width + x])
                top--;
            while (bottom < height && mask[bottom * width + x])
                bottom++;
            return (top, bottom);
        }
        return (0, 0);
    }
}
