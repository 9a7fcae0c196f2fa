namespace SkiaSharp;

/// <summary>
/// The edges of a shape in pixel coordinates, as far as they matter within an area: below its top and above its bottom. What lies to the
/// left or right of the area is moved to that side.
/// </summary>
internal sealed class EdgeList(SKMatrix matrix, SKRectI area)
{
    private readonly List<Edge> _edges = [];

    internal SKRectI Area => area;

    /// <summary>Returns the edges from top to bottom.</summary>
    internal Edge[] Sorted()
    {
        Edge[] sorted = [.. _edges];
        Array.Sort(sorted, (a, b) => a.Top.Y.CompareTo(b.Top.Y));
        return sorted;
    }

    /// <summary>Adds a closed outline that is filled.</summary>
    internal void AddFill(IReadOnlyList<Vertex> outline)
    {
        Vertex from = Map(outline[^1]);
        foreach (Vertex vertex in outline)
        {
            Vertex to = Map(vertex);
            Add(from, to, winding: 1, isOfStroke: false);
            from = to;
        }
    }

    /// <summary>Adds a convex piece of a stroke. All pieces wind the same way, so that they never cancel where they overlap.</summary>
    internal void AddPiece(params ReadOnlySpan<Vertex> outline)
    {
        double area = 0;
        for (int i = 1; i < outline.Length - 1; i++)
            area += Vertex.Cross(outline[i] - outline[0], outline[i + 1] - outline[0]);
        Vertex from = Map(outline[^1]);
        foreach (Vertex vertex in outline)
        {
            Vertex to = Map(vertex);
            Add(from, to, area < 0 ? -1 : 1, isOfStroke: true);
            from = to;
        }
    }

    /// <summary>Maps a point to pixel coordinates.</summary>
    internal Vertex Map(Vertex point)
    {
        double x = matrix.ScaleX * point.X + matrix.SkewX * point.Y + matrix.TransX,
            y = matrix.SkewY * point.X + matrix.ScaleY * point.Y + matrix.TransY;
        double depth = matrix.Persp0 * point.X + matrix.Persp1 * point.Y + matrix.Persp2;
        return depth == 1 ? new Vertex(x, y) : new Vertex(x / depth, y / depth);
    }

    private void Add(Vertex from, Vertex to, int winding, bool isOfStroke)
    {
        if (from.Y == to.Y || !double.IsFinite(from.X + from.Y + to.X + to.Y))
            return;
        var edge = from.Y < to.Y ? new Edge(from, to, winding, isOfStroke) : new Edge(to, from, -winding, isOfStroke);
        double top = Math.Max(edge.Top.Y, area.Top), bottom = Math.Min(edge.Bottom.Y, area.Bottom);
        if (top >= bottom)
            return;

        double atTop = top == edge.Top.Y ? edge.Top.X : edge.XAt(top),
            atBottom = bottom == edge.Bottom.Y ? edge.Bottom.X : edge.XAt(bottom);
        // The edge is split where it enters and leaves the area's columns.
        double left = Crossing(atTop, atBottom, top, bottom, area.Left), right = Crossing(atTop, atBottom, top, bottom, area.Right);
        double first = Math.Min(left, right), second = Math.Max(left, right);
        double YToX(double y) => y == top ? atTop : y == bottom ? atBottom : atTop + (y - top) / (bottom - top) * (atBottom - atTop);
        AddWithin(edge, top, first, YToX);
        AddWithin(edge, first, second, YToX);
        AddWithin(edge, second, bottom, YToX);
    }

    private void AddWithin(Edge edge, double top, double bottom, Func<double, double> xAt)
    {
        if (!(top < bottom))
            return;
        _edges.Add(edge with
        {
            Top = new Vertex(Math.Clamp(xAt(top), area.Left, area.Right), top),
            Bottom = new Vertex(Math.Clamp(xAt(bottom), area.Left, area.Right), bottom),
        });
    }

    // The y at which a line reaches an x; the top of the line if it never does.
    private static double Crossing(double atTop, double atBottom, double top, double bottom, double x) =>
        atTop < x != atBottom < x ? Math.Clamp(top + (x - atTop) / (atBottom - atTop) * (bottom - top), top, bottom) : top;
}
