namespace SkiaSharp;

/// <summary>Turns curves into lines.</summary>
internal static class Flattener
{
    // In pixels: the area of a pixel is then off by less than a step of 8 bits.
    private const double Tolerance = 0.004;
    private const int MostLines = 2000;

    /// <summary>Returns how far lines may be from the curve, in the path's units, if a unit is at most this many pixels.</summary>
    internal static double ToleranceAt(double pixelsToAUnit) => Tolerance / Math.Max(pixelsToAUnit, 1e-12);

    /// <summary>Returns the number of lines that make an arc.</summary>
    internal static int LinesOfArc(double radius, double radians, double tolerance) =>
        Count(Math.Abs(radians) * Math.Sqrt(radius / (8 * tolerance)));

    /// <summary>Returns the contours of a path; none if a coordinate is not finite.</summary>
    internal static List<Contour> Flatten(SKPath path, double tolerance)
    {
        var contours = new List<Contour>();
        if (!path.IsFinite)
            return contours;

        foreach (PathSegment segment in path.Segments())
        {
            ReadOnlySpan<SKPoint> points = segment.Points;
            switch (segment.Verb)
            {
                case SKPathVerb.Move:
                    contours.Add(new Contour(points[0]));
                    break;
                case SKPathVerb.Line:
                    contours[^1].Add(points[1], isCorner: true);
                    break;
                case SKPathVerb.Close:
                    contours[^1].Close();
                    break;
                default:
                    int lines = Lines(segment, tolerance);
                    for (int i = 1; i < lines; i++)
                        contours[^1].Add(At(segment, (double)i / lines), isCorner: false);
                    contours[^1].Add(points[^1], isCorner: true);
                    break;
            }
        }
        return contours;
    }

    /// <summary>Returns the point of a segment at a parameter from 0 to 1.</summary>
    internal static Vertex At(PathSegment segment, double t)
    {
        Vertex a = segment.Points[0], b = segment.Points[1], beforeLast = segment.Points[^2], c = segment.Points[^1];
        double s = 1 - t;
        switch (segment.Verb)
        {
            case SKPathVerb.Line:
                return a * s + b * t;
            case SKPathVerb.Cubic:
                return a * (s * s * s) + b * (3 * s * s * t) + beforeLast * (3 * s * t * t) + c * (t * t * t);
            default:
                double middle = 2 * s * t * segment.Weight, sum = s * s + middle + t * t;
                return a * (s * s / sum) + b * (middle / sum) + c * (t * t / sum);
        }
    }

    // A chord of 1/n of a curve is at most |second derivative| / 8n² from it.
    private static int Lines(PathSegment segment, double tolerance)
    {
        ReadOnlySpan<SKPoint> points = segment.Points;
        double bend = Bend(points[0], points[1], points[2]);
        if (segment.Verb == SKPathVerb.Cubic)
            return Count(Math.Sqrt(0.75 * Math.Max(bend, Bend(points[1], points[2], points[3])) / tolerance));
        double weight = Math.Max(segment.Weight, 1e-3);
        return Count(Math.Sqrt(bend * Math.Max(weight, 1 / weight) / (4 * tolerance)));
    }

    private static double Bend(Vertex a, Vertex b, Vertex c) => (a - b * 2 + c).Length;

    private static int Count(double lines) => lines < MostLines ? Math.Max(1, (int)Math.Ceiling(lines)) : MostLines;
}
