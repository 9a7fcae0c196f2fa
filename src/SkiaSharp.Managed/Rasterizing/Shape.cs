namespace SkiaSharp;

/// <summary>Scans a path as a paint draws it: its fill or its stroke.</summary>
internal static class Shape
{
    /// <summary>Scans the inside of a path.</summary>
    internal static void ScanFill(SKPath path, SKMatrix matrix, SKRectI area, bool antialias, bool isInverse, CoverageSink sink)
    {
        if (!path.IsFinite)
            return;
        if (!isInverse)
            area = PixelArea.Within(area, path.Bounds, matrix);
        if (PixelArea.IsEmpty(area))
            return;
        var edges = new EdgeList(matrix, area);
        foreach (Contour contour in Flattener.Flatten(path, Flattener.ToleranceAt(ScaleOf(matrix))))
            edges.AddFill(contour.Points);
        new Scanner(edges, path.IsEvenOdd, isInverse).Scan(antialias, sink);
    }

    /// <summary>Scans the stroke along a path and, if <paramref name="withInside"/>, the inside.</summary>
    internal static void ScanStroke(
        SKPath path, SKPaint paint, double width, bool withInside, SKMatrix matrix, SKRectI area, CoverageSink sink)
    {
        if (!path.IsFinite)
            return;
        double radius = width / 2, scale = ScaleOf(matrix);
        if (!path.IsInverse)
        {
            // A square cap and a miter reach beyond the radius.
            double reach = radius * Math.Max(paint.StrokeJoin == SKStrokeJoin.Miter ? paint.StrokeMiter : 1, 1.5) * scale;
            area = PixelArea.Within(area, path.Bounds, matrix, reach + 1);
        }
        if (PixelArea.IsEmpty(area) || !double.IsFinite(radius))
            return;

        double tolerance = Flattener.ToleranceAt(scale);
        var edges = new EdgeList(matrix, area);
        var stroker = new Stroker(radius, paint.StrokeCap, paint.StrokeJoin, paint.StrokeMiter, tolerance, edges);
        foreach (Contour contour in Flattener.Flatten(path, tolerance))
        {
            stroker.Add(contour);
            if (withInside)
                edges.AddFill(contour.Points);
        }
        new Scanner(edges, path.IsEvenOdd, path.IsInverse).Scan(paint.IsAntialias, sink);
    }

    /// <summary>Returns roughly the largest number of pixels per unit.</summary>
    internal static double ScaleOf(SKMatrix matrix)
    {
        double across = new Vertex(matrix.ScaleX, matrix.SkewY).Length, down = new Vertex(matrix.SkewX, matrix.ScaleY).Length;
        double scale = Math.Max(across, down);
        return double.IsFinite(scale) ? scale : 0;
    }
}
