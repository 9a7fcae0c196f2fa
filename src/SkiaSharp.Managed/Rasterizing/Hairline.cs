namespace SkiaSharp;

/// <summary>
/// Draws lines one pixel wide without anti-aliasing: one pixel for each pixel center that a line passes along its longer axis.
/// </summary>
internal static class Hairline
{
    private static readonly byte[] s_fullPixel = [255];

    internal static void Draw(SKPath path, SKMatrix matrix, SKRectI area, SKStrokeCap cap, CoverageSink sink)
    {
        var mapper = new EdgeList(matrix, area);
        foreach (Contour contour in Flattener.Flatten(path, Flattener.ToleranceAt(Shape.ScaleOf(matrix))))
        {
            int count = contour.Points.Count, lines = contour.IsClosed ? count : count - 1;
            if (count == 1 && contour.HasSegments && cap != SKStrokeCap.Butt)
                DrawPoint(mapper.Map(contour.Points[0]), area, sink);
            for (int i = 0; i < lines && count > 1; i++)
            {
                bool isFirst = i == 0 && !contour.IsClosed, isLast = i == lines - 1 && !contour.IsClosed;
                DrawLine(
                    mapper.Map(contour.Points[i]), mapper.Map(contour.Points[(i + 1) % count]), cap != SKStrokeCap.Butt && isFirst,
                    cap != SKStrokeCap.Butt && isLast, area, sink);
            }
        }
    }

    /// <summary>Draws the pixel that contains a point.</summary>
    internal static void DrawPoint(Vertex point, SKRectI area, CoverageSink sink)
    {
        double x = Math.Floor(point.X), y = Math.Floor(point.Y);
        if (x >= area.Left && x < area.Right && y >= area.Top && y < area.Bottom)
            sink((int)y, (int)x, s_fullPixel);
    }

    private static void DrawLine(Vertex from, Vertex to, bool hasFirstCap, bool hasLastCap, SKRectI area, CoverageSink sink)
    {
        bool isSteep = Math.Abs(to.Y - from.Y) > Math.Abs(to.X - from.X);
        if (isSteep)
            (from, to) = (new Vertex(from.Y, from.X), new Vertex(to.Y, to.X));
        if (from.X > to.X)
            (from, to, hasFirstCap, hasLastCap) = (to, from, hasLastCap, hasFirstCap);
        if (!double.IsFinite(from.X + from.Y + to.X + to.Y))
            return;

        (int least, int most) = isSteep ? (area.Top, area.Bottom) : (area.Left, area.Right);
        double slope = to.X > from.X ? (to.Y - from.Y) / (to.X - from.X) : 0;
        int first = (int)Math.Clamp(Math.Ceiling(from.X - (hasFirstCap ? 1 : 0.5)), least, most);
        int end = (int)Math.Clamp(Math.Ceiling(to.X - (hasLastCap ? 0 : 0.5)), least, most);
        for (int i = first; i < end; i++)
        {
            double other = from.Y + (i + 0.5 - from.X) * slope;
            DrawPoint(isSteep ? new Vertex(other, i) : new Vertex(i, other), area, sink);
        }
    }
}
