using System.Text;
using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>Joins points into a path in the shapes that plotly.js supports: straight, smooth, or stepped.</summary>
internal static class LinePath
{
    private const int MostPoints = 2000;

    /// <summary>Returns the path through one unbroken run of points.</summary>
    public static string Of(IReadOnlyList<(double X, double Y)> points, string? shape, double smoothing) => shape switch
    {
        "spline" when points.Count > 2 && smoothing > 0 => Smooth(points, smoothing),
        "hv" or "vh" or "hvh" or "vhv" => Straight(Steps(points, shape)),
        _ => Straight(Thinned(points)),
    };

    /// <summary>Splits points at gaps; if gaps are connected, the points form one run.</summary>
    public static IEnumerable<List<(double X, double Y)>> Runs(IEnumerable<(double X, double Y)> points, bool connectGaps)
    {
        var run = new List<(double, double)>();
        foreach ((double x, double y) in points)
        {
            if (double.IsFinite(x) && double.IsFinite(y))
            {
                run.Add((x, y));
            }
            else if (!connectGaps && run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>
    /// Thins out a very large number of points without a visible difference: of neighbors in the same half-px column, the first, lowest,
    /// highest, and last draw the same line (Jugel et al., M4, 2014).
    /// </summary>
    private static IEnumerable<(double X, double Y)> Thinned(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count <= MostPoints)
        {
            foreach ((double, double) point in points) yield return point;
            yield break;
        }
        for (int start = 0, end; start < points.Count; start = end)
        {
            (int low, int high) = (start, start);
            double column = Math.Floor(points[start].X * 2);
            for (end = start; end < points.Count && Math.Floor(points[end].X * 2) == column; end++)
            {
                if (points[end].Y < points[low].Y) low = end;
                if (points[end].Y > points[high].Y) high = end;
            }
            int previous = -1;
            foreach (int i in (int[])[start, Math.Min(low, high), Math.Max(low, high), end - 1])
            {
                if (i != previous) yield return points[i];
                previous = i;
            }
        }
    }

    private static string Straight(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach ((double x, double y) in points) path.Append(path.Length == 0 ? 'M' : 'L').Append(Point((x, y)));
        return path.ToString();
    }

    private static IEnumerable<(double X, double Y)> Steps(IReadOnlyList<(double X, double Y)> points, string shape)
    {
        yield return points[0];
        for (int i = 1; i < points.Count; i++)
        {
            (double x0, double y0) = points[i - 1];
            (double x1, double y1) = points[i];
            switch (shape)
            {
                case "hv": yield return (x1, y0); break;
                case "vh": yield return (x0, y1); break;
                case "hvh":
                    yield return ((x0 + x1) / 2, y0);
                    yield return ((x0 + x1) / 2, y1);
                    break;
                default:
                    yield return (x0, (y0 + y1) / 2);
                    yield return (x1, (y0 + y1) / 2);
                    break;
            }
            yield return points[i];
        }
    }

    // Catmull-Rom tangents with centripetal weights, as in plotly.js splines.
    private static string Smooth(IReadOnlyList<(double X, double Y)> points, double smoothing)
    {
        var tangents = new ((double X, double Y) Before, (double X, double Y) After)[points.Count];
        for (int i = 1; i < points.Count - 1; i++) tangents[i] = Tangent(points[i - 1], points[i], points[i + 1], smoothing);
        var path = new StringBuilder();
        path.Append('M').Append(Point(points[0])).Append('Q').Append(Point(tangents[1].Before)).Append(' ').Append(Point(points[1]));
        for (int i = 2; i < points.Count - 1; i++)
        {
            path.Append('C')
                .Append(Point(tangents[i - 1].After))
                .Append(' ')
                .Append(Point(tangents[i].Before))
                .Append(' ')
                .Append(Point(points[i]));
        }
        path.Append('Q').Append(Point(tangents[points.Count - 2].After)).Append(' ').Append(Point(points[^1]));
        return path.ToString();
    }

    private static ((double X, double Y) Before, (double X, double Y) After) Tangent(
        (double X, double Y) before, (double X, double Y) at, (double X, double Y) after, double smoothing)
    {
        (double x1, double y1, double x2, double y2) = (before.X - at.X, before.Y - at.Y, after.X - at.X, after.Y - at.Y);
        (double a1, double a2) = (Math.Pow((x1 * x1) + (y1 * y1), 0.25), Math.Pow((x2 * x2) + (y2 * y2), 0.25));
        double numberX = ((a2 * a2 * x1) - (a1 * a1 * x2)) * smoothing, numberY = ((a2 * a2 * y1) - (a1 * a1 * y2)) * smoothing;
        double divisor1 = 3 * a2 * (a1 + a2), divisor2 = 3 * a1 * (a1 + a2);
        return (
            divisor1 == 0 ? at : (at.X + (numberX / divisor1), at.Y + (numberY / divisor1)),
            divisor2 == 0 ? at : (at.X - (numberX / divisor2), at.Y - (numberY / divisor2)));
    }

    private static string Point((double X, double Y) point) => Number.Text(point.X) + " " + Number.Text(point.Y);
}
