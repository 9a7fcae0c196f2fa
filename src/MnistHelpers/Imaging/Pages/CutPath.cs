using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A path from the top of touching digits to their bottom along which to cut them apart.</summary>
/// <param name="Columns">For each row, the first column to the right of the cut.</param>
/// <param name="Ink">The amount of ink it cuts through, in stroke widths.</param>
internal sealed record CutPath(int[] Columns, double Ink)
{
    /// <summary>The height at which paths are searched, regardless of the picture's.</summary>
    private const int Height = 64;

    /// <summary>The cost of a step sideways, in pixels of ink, so that the straight one of several equal paths wins.</summary>
    private const float Aside = 0.05f;

    /// <summary>The cost of a pixel inside a closed ring: more than any path may cost.</summary>
    private const float InsideRing = 1000;

    /// <summary>The minimum distance between paths, in pixels of <see cref="Height"/>.</summary>
    private const double Distinct = 4;

    /// <summary>The maximum number of strokes that a path cuts through.</summary>
    private const double MostInk = 7;

    /// <summary>The maximum number of paths that are kept, the cheapest ones, per width equal to the height of the ink.</summary>
    private const double MostPerHeight = 14;

    /// <summary>
    /// Finds the paths, along the usual slants of writing, with the least ink through each position in three rows (seams, as in Avidan,
    /// Shamir, "Seam carving for content-aware image resizing", 2007), if they are better than those beside them and cut no closed ring;
    /// ordered from the left.
    /// </summary>
    /// <param name="digits">The amount of ink, 0 to 1.</param>
    internal static List<CutPath> Find(GrayPlane digits)
    {
        double scale = (double)Height / digits.Height;
        int width = Math.Max(1, (int)Math.Round(digits.Width * scale));
        GrayPlane small = AreaResampler.Resize(digits, width, Height);
        double stroke = Math.Max(1, MnistNormalizer.StrokeWidth(DistanceField.Signed(small), 0));
        GrayPlane rings = AreaResampler.Resize(Rings.Inside(digits), width, Height);
        for (int i = 0; i < small.Values.Length; i++)
            small.Values[i] += rings.Values[i] >= 0.5f ? InsideRing : 0;
        var found = new List<(int[] Path, double Cost)>();
        foreach (double slant in Slant.Usual)
        {
            GrayPlane upright = Slant.Remove(small, slant);
            (GrayPlane above, GrayPlane below) = (Costs(upright, 1), Costs(upright, -1));
            foreach (int row in (ReadOnlySpan<int>)[Height / 2, Height / 4, 3 * Height / 4])
            {
                float[] through = [.. Enumerable.Range(0, upright.Width).Select(x => above[x, row] + below[x, row] - upright[x, row])];
                foreach (int x in Valleys(through))
                {
                    if (through[x] <= MostInk * stroke)
                        found.Add(([.. Path(above, below, x, row).Select((column, y) => column - Slant.Shift(y, slant))], through[x]));
                }
            }
        }

        var kept = new List<(int[] Path, double Cost)>();
        foreach ((int[] path, double cost) in found.OrderBy(cut => cut.Cost))
        {
            if (kept.Count < MostPerHeight * small.Width / Height && !kept.Exists(other => MeanDistance(other.Path, path) < Distinct))
                kept.Add((path, cost));
        }
        return [.. kept.OrderBy(cut => cut.Path.Average()).Select(cut => new CutPath(
            [.. Enumerable.Range(0, digits.Height).Select(
                y => Math.Clamp((int)Math.Round((cut.Path[Math.Min(Height - 1, (int)(y * scale))] + 0.5) / scale), 0, digits.Width))],
            cut.Cost / stroke))];
    }

    /// <summary>Computes the minimum cost of a path from the first row, in this direction, to each pixel.</summary>
    private static GrayPlane Costs(GrayPlane ink, int direction)
    {
        var costs = new GrayPlane(ink.Width, ink.Height);
        for (int step = 0; step < ink.Height; step++)
        {
            int y = direction > 0 ? step : ink.Height - 1 - step;
            for (int x = 0; x < ink.Width; x++)
                costs.Values[y * ink.Width + x] = ink[x, y] + (step == 0 ? 0 : Best(costs, x, y - direction).Cost);
        }
        return costs;
    }

    private static (int Column, float Cost) Best(GrayPlane costs, int x, int row)
    {
        (int Column, float Cost) best = (x, costs[x, row]);
        if (x > 0 && costs[x - 1, row] + Aside < best.Cost)
            best = (x - 1, costs[x - 1, row] + Aside);
        if (x < costs.Width - 1 && costs[x + 1, row] + Aside < best.Cost)
            best = (x + 1, costs[x + 1, row] + Aside);
        return best;
    }

    private static int[] Path(GrayPlane above, GrayPlane below, int column, int row)
    {
        var path = new int[above.Height];
        path[row] = column;
        for (int y = row - 1; y >= 0; y--)
            path[y] = Best(above, path[y + 1], y).Column;
        for (int y = row + 1; y < above.Height; y++)
            path[y] = Best(below, path[y - 1], y).Column;
        return path;
    }

    /// <summary>Returns the centers of the local minima.</summary>
    private static List<int> Valleys(float[] values)
    {
        const float even = 0.01f;
        var valleys = new List<int>();
        for (int from = 0, to; from < values.Length; from = to)
        {
            for (to = from + 1; to < values.Length && Math.Abs(values[to] - values[from]) <= even;)
                to++;
            if (from > 0 && to < values.Length && values[from - 1] > values[from] && values[to] > values[from])
                valleys.Add((from + to - 1) / 2);
        }
        return valleys;
    }

    private static double MeanDistance(int[] a, int[] b) => Enumerable.Range(0, a.Length).Average(y => (double)Math.Abs(a[y] - b[y]));
}
