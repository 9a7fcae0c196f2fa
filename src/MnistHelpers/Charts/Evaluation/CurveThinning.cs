namespace MnistHelpers.Charts;

/// <summary>
/// Leaves out points of a line that make no visible difference: the result differs from the whole line by at most a tolerance. Douglas,
/// Peucker, "Algorithms for the reduction of the number of points required to represent a digitized line", 1973.
/// </summary>
internal static class CurveThinning
{
    /// <summary>Returns the indices of the points to keep in increasing order, including both ends.</summary>
    /// <param name="x">The points' horizontal positions, in px.</param>
    /// <param name="y">The points' vertical positions, in px.</param>
    /// <param name="tolerance">The maximum distance of a point that is left out from the line through those that are kept, in px.</param>
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

    /// <summary>Returns the distance of a point from the line between two others.</summary>
    private static double Distance(double x, double y, double fromX, double fromY, double toX, double toY)
    {
        (double alongX, double alongY) = (toX - fromX, toY - fromY);
        double length = alongX * alongX + alongY * alongY;
        double share = length == 0 ? 0 : Math.Clamp(((x - fromX) * alongX + (y - fromY) * alongY) / length, 0, 1);
        return double.Hypot(x - fromX - share * alongX, y - fromY - share * alongY);
    }
}
