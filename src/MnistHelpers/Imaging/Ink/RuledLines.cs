using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// Removes the lines of ruled and squared paper: straight, thin, from one edge of the picture to the other. They are found by a Hough
/// transform over small tilts; where a stroke crosses a line, the ink is thicker than the line and is kept.
/// </summary>
internal static class RuledLines
{
    /// <summary>The maximum slope at which paper is held.</summary>
    private const double SteepestSlope = 0.15;

    /// <summary>
    /// The minimum fraction of a line's columns in which it stands alone, and that in which it or a stroke across it is present.
    /// </summary>
    private const double LeastAlone = 0.35, LeastCoverage = 0.8;

    /// <summary>The same minimum at each end, over an eighth of the line's length.</summary>
    private const double LeastEndCoverage = 0.3;

    /// <summary>The minimum length, as a fraction of the width, of a line that leaves the picture at the top or bottom.</summary>
    private const double Shortest = 0.3;

    /// <summary>The maximum thickness of a line as a fraction of the picture's longest side.</summary>
    private const double Thickest = 0.022;

    /// <summary>The maximum distance from the rim, as a fraction of the picture's longest side, at which a single line may end.</summary>
    private const double ToRim = 0.01;

    /// <summary>
    /// The maximum thickness of a single line, relative to the other strokes, in a picture cropped to its
    /// ink; a thicker one is itself a stroke.
    /// </summary>
    private const double Thinner = 0.6;

    private const int MostLines = 200;

    /// <summary>Removes the lines of both directions from the mask and returns their number.</summary>
    /// <param name="mask">The pixels that are ink.</param>
    /// <param name="faint">The pixels that may be ink: a line that becomes too faint for the mask goes on here.</param>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    internal static int Remove(bool[] mask, bool[] faint, int width, int height)
    {
        int lines = RemoveHorizontal(mask, faint, width, height, IsCutToInk(mask, width, height));
        // Without the lines across, the remaining ink may reach fewer sides, as in the case of a paper's margin line.
        bool isCut = IsCutToInk(mask, width, height);
        bool[] turned = Transposed(mask, width, height);
        lines += RemoveHorizontal(turned, Transposed(faint, width, height), height, width, isCut || PictureRim.IsSlim(width, height));
        Transposed(turned, height, width).CopyTo(mask, 0);
        return lines;
    }

    /// <summary>Returns whether ink reaches all four sides.</summary>
    private static bool IsCutToInk(bool[] mask, int width, int height)
    {
        int margin = Math.Max(2, (int)(ToRim * Math.Max(width, height)));
        return Any(0, margin, 0, height) && Any(width - margin, width, 0, height) && Any(0, width, 0, margin)
            && Any(0, width, height - margin, height);

        bool Any(int left, int right, int top, int bottom)
        {
            for (int y = Math.Max(top, 0); y < Math.Min(bottom, height); y++)
            {
                if (mask.AsSpan(y * width + Math.Max(left, 0), Math.Min(right, width) - Math.Max(left, 0)).Contains(true))
                    return true;
            }
            return false;
        }
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

    private static int RemoveHorizontal(bool[] mask, bool[] faint, int width, int height, bool isCut)
    {
        int thickest = Math.Max(2, (int)(Thickest * Math.Max(width, height)));
        var columns = new List<int>();
        var rows = new List<int>();
        CollectThinRuns(mask, width, height, thickest, columns, rows);
        if (columns.Count < LeastAlone * Shortest * width)
            return 0;

        bool[] cleared = [.. mask];
        var lines = new List<Line>();
        foreach ((int row, double slope) in Peaks(columns, rows, width, height))
        {
            if (Trace(cleared, faint, width, height, row, slope, thickest) is { } line)
                lines.Add(line);
        }
        // Paper has many lines; the stroke of a 1, a 4 or a 7 may be as straight, and in a small picture nearly as long.
        if (lines.Count == 0
            || (lines.Count == 1
                && (!lines[0].ReachesRim || (isCut && lines[0].Thickness >= Thinner * StrokeWidth(cleared, width, height)))))
        {
            return 0;
        }
        cleared.CopyTo(mask, 0);
        return lines.Count;
    }

    private static double StrokeWidth(bool[] mask, int width, int height) =>
        MnistNormalizer.StrokeWidth(
            DistanceField.Signed(new GrayPlane(width, height, Array.ConvertAll(mask, isInk => isInk ? 1f : 0f))), 0);

    /// <summary>Collects the centers of the vertical runs of ink that are no thicker than a line may be.</summary>
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

    /// <summary>Finds the lines with the most columns, strongest first: their row in the middle column, and their slope.</summary>
    private static List<(int Row, double Slope)> Peaks(List<int> columns, List<int> rows, int width, int height)
    {
        int steps = (int)(SteepestSlope * width / 2);
        var found = new List<(int Votes, int Row, double Slope)>();
        int beyond = (int)(SteepestSlope * width / 2);
        var votes = new int[height + 2 * beyond];
        for (int step = -steps; step <= steps; step++)
        {
            double slope = steps == 0 ? 0 : SteepestSlope * step / steps;
            votes.AsSpan().Clear();
            for (int i = 0; i < columns.Count; i++)
            {
                int row = (int)Math.Round(rows[i] - slope * (columns[i] - width / 2.0)) + beyond;
                if ((uint)row < (uint)votes.Length)
                    votes[row]++;
            }
            for (int row = 1; row < votes.Length - 1; row++)
            {
                int sum = votes[row - 1] + votes[row] + votes[row + 1];
                if (sum < LeastAlone * Shortest * width)
                    continue;
                (int from, int to) = Visible(row - beyond, slope, width, height);
                if (to - from >= Shortest * width && sum >= LeastAlone * (to - from))
                    found.Add((sum, row - beyond, slope));
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

    /// <summary>Follows one line through the columns and clears the runs that are as thin as the line.</summary>
    private static Line? Trace(bool[] mask, bool[] faint, int width, int height, int middle, double slope, int thickest)
    {
        (int from, int to) = Visible(middle, slope, width, height);
        int end = (to - from) / 8;
        var runs = new (int Top, int Bottom)[width];
        var isThere = new bool[width];
        // A stroke that lies along the line would lead away from it, so it is left out once the line's own thickness is known.
        List<int> thicknesses = Follow(thickest);
        int usual = thicknesses.Count > 0 ? thicknesses[thicknesses.Count / 2] : 0, limit = (int)Math.Ceiling(1.5 * usual) + 1;
        thicknesses = Follow(Math.Min(limit, thickest));
        if (thicknesses.Count < LeastAlone * (to - from) || Covered(from, to) < LeastCoverage * (to - from)
            || Math.Min(Covered(from, from + end), Covered(to - end, to)) < LeastEndCoverage * end)
        {
            return null;
        }

        int rim = Math.Max(2, (int)(ToRim * Math.Max(width, height)));
        bool reachesRim = Covered(from, from + rim) > 0 && Covered(to - rim, to) > 0;
        for (int x = from; x < to; x++)
        {
            if (runs[x].Bottom - runs[x].Top > limit)
                continue;
            for (int y = runs[x].Top; y < runs[x].Bottom; y++)
                mask[y * width + x] = false;
        }
        return new Line(usual, reachesRim);

        // Finds each column's run in the mask, and where the line is; returns the thicknesses of runs that
        // are no thicker than given, in order.
        List<int> Follow(int most)
        {
            var found = new List<int>();
            double drift = 0;
            for (int x = from; x < to; x++)
            {
                double expected = middle + slope * (x - width / 2.0) + drift;
                var run = runs[x] = Run(mask, width, height, x, (int)Math.Round(expected));
                if (run.Bottom > run.Top && run.Bottom - run.Top <= most)
                    found.Add(run.Bottom - run.Top);
                if (run.Bottom == run.Top)
                    run = Run(faint, width, height, x, (int)Math.Round(expected));
                isThere[x] = run.Bottom > run.Top;
                if (isThere[x] && run.Bottom - run.Top <= most)
                    drift += 0.1 * ((run.Top + run.Bottom - 1) / 2.0 - expected);
            }
            found.Sort();
            return found;
        }

        int Covered(int first, int after) => isThere.AsSpan(Math.Max(first, from)..Math.Min(after, to)).Count(true);
    }

    /// <summary>Returns the columns, from the first to before the last, in which a line lies inside the picture.</summary>
    private static (int From, int To) Visible(int middle, double slope, int width, int height)
    {
        int from = 0, to = width;
        while (from < to && !IsInside(from))
            from++;
        while (to > from && !IsInside(to - 1))
            to--;
        return (from, to);

        bool IsInside(int x) => middle + slope * (x - width / 2.0) is var row && row >= 0 && row <= height - 1;
    }

    /// <summary>Returns the run of ink within two rows of a position; empty if there is none.</summary>
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

    /// <param name="Thickness">The thickness in pixels.</param>
    /// <param name="ReachesRim">Whether it extends to both ends of the picture.</param>
    private readonly record struct Line(int Thickness, bool ReachesRim);
}
