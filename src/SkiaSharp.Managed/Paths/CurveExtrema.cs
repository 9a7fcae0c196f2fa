namespace SkiaSharp;

/// <summary>Finds where a curve is farthest to the left, right, top and bottom.</summary>
internal static class CurveExtrema
{
    /// <summary>Adds the ends of a segment, and the points between them where a coordinate has an extremum.</summary>
    internal static void Add(PathSegment segment, List<SKPoint> extremes)
    {
        ReadOnlySpan<SKPoint> points = segment.Points;
        extremes.Add(points[0]);
        extremes.Add(points[^1]);
        if (points.Length < 3)
            return;
        Span<double> x = stackalloc double[points.Length], y = stackalloc double[points.Length];
        for (int i = 0; i < points.Length; i++)
            (x[i], y[i]) = (points[i].X, points[i].Y);
        AddTurns(segment, x, extremes);
        AddTurns(segment, y, extremes);
    }

    // The derivative is a quadratic (for a conic, its numerator is): a t² + b t + c.
    private static void AddTurns(PathSegment segment, ReadOnlySpan<double> p, List<SKPoint> extremes)
    {
        double w = segment.Weight;
        (double a, double b, double c) = segment.Verb == SKPathVerb.Cubic
            ? (p[3] - p[0] + 3 * (p[1] - p[2]), 2 * (p[0] - 2 * p[1] + p[2]), p[1] - p[0])
            : ((w - 1) * (p[2] - p[0]), p[2] - p[0] - 2 * w * (p[1] - p[0]), w * (p[1] - p[0]));
        // The form of the quadratic formula that avoids cancellation.
        double root = Math.Sqrt(b * b - 4 * a * c), q = -0.5 * (b + (b < 0 ? -root : root));
        AddAt(segment, q / a, extremes);
        AddAt(segment, c / q, extremes);
    }

    private static void AddAt(PathSegment segment, double t, List<SKPoint> extremes)
    {
        if (!(t > 0 && t < 1))
            return;
        Vertex point = Flattener.At(segment, t);
        extremes.Add(new SKPoint((float)point.X, (float)point.Y));
    }
}
