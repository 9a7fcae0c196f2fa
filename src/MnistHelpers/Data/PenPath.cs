namespace MnistHelpers.Data;

/// <summary>The path of a pen through the points of a form, as one hand writes it.</summary>
internal static class PenPath
{
    /// <summary>The number of straight pieces between two points of a form.</summary>
    private const int Pieces = 6;

    /// <summary>
    /// Returns a smooth curve through points (Catmull, Rom, "A class of local interpolating splines", 1974), with their corners.
    /// </summary>
    internal static List<PenPoint> Smooth(IReadOnlyList<FormPoint> points)
    {
        var path = new List<PenPoint> { new(points[0].X, points[0].Y, 1) };
        for (int i = 0; i + 1 < points.Count; i++)
        {
            FormPoint from = points[i], to = points[i + 1];
            FormPoint before = i == 0 || from.IsCorner ? from : points[i - 1];
            FormPoint after = i + 2 == points.Count || to.IsCorner ? to : points[i + 2];
            for (int piece = 1; piece <= Pieces; piece++)
            {
                double t = (double)piece / Pieces;
                path.Add(new PenPoint(
                    Between(before.X, from.X, to.X, after.X, t), Between(before.Y, from.Y, to.Y, after.Y, t), 1));
            }
        }
        return path;
    }

    /// <summary>Returns the parts of a path beside a gap of this length, at this fraction of its length.</summary>
    internal static IEnumerable<List<PenPoint>> Broken(List<PenPoint> path, double at, double gap)
    {
        double middle = at * path.Zip(path.Skip(1), Length).Sum(), along = 0;
        var part = new List<PenPoint>();
        for (int i = 0; i < path.Count; i++)
        {
            along += i == 0 ? 0 : Length(path[i - 1], path[i]);
            if (Math.Abs(along - middle) > gap / 2)
            {
                part.Add(path[i]);
            }
            else if (part.Count > 0)
            {
                yield return part;
                part = [];
            }
        }
        if (part.Count > 0)
            yield return part;
    }

    private static double Length(PenPoint from, PenPoint to) => double.Hypot(to.X - from.X, to.Y - from.Y);

    private static double Between(double before, double from, double to, double after, double t) =>
        from + t / 2 * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
}
