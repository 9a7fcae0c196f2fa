namespace MnistHelpers;

/// <summary>
/// Leaves out the points of a line that nobody would miss: what is drawn differs from the whole line by less than a tolerance.
/// Douglas, Peucker, "Algorithms for the reduction of the number of points required to represent a digitized line", 1973.
/// </summary>
internal static class CurveThinning
{
    /// <summary>The indices of the points that stay, rising, the ends among them.</summary>
    /// <param name="x">The points' places across, in px.</param>
    /// <param name="y">Their places up, in px.</param>
    /// <param name="tolerance">How far in px a point that is left out may lie from the line through those that stay.</param>
    internal static int[] Keep(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double tolerance)
    {
        var kept = new bool[x.Length];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int First, int Last)>();
        open.Push((0, x.Length - 1));
        while (open.TryPop(out (int First, int Last) part))
        {
            int farthest = -1;
            double most = tolerance;
            for (int i = part.First + 1; i < part.Last; i++)
            {
                double distance = Distance(x[i], y[i], x[part.First], y[part.First], x[part.Last], y[part.Last]);
                if (distance > most)
                    (farthest, most) = (i, distance);
            }
            if (farthest < 0)
                continue;
            kept[farthest] = true;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }
        return [.. Enumerable.Range(0, kept.Length).Where(i => kept[i])];
    }

    /// <summary>How far a point lies from a line between two others.</summary>
    private static double Distance(double x, double y, double fromX, double fromY, double toX, double toY)
    {
        (double alongX, double alongY) = (toX - fromX, toY - fromY);
        double length = alongX * alongX + alongY * alongY;
        double share = length == 0 ? 0 : Math.Clamp(((x - fromX) * alongX + (y - fromY) * alongY) / length, 0, 1);
        return double.Hypot(x - fromX - share * alongX, y - fromY - share * alongY);
    }
}
