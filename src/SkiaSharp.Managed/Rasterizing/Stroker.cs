namespace SkiaSharp;

/// <summary>
/// Makes the pieces of a stroke: a rectangle along each line, a wedge at each corner, and the caps. The stroke is the union of all pieces.
/// </summary>
internal sealed class Stroker(double radius, SKStrokeCap cap, SKStrokeJoin join, double miterLimit, double tolerance, EdgeList edges)
{
    internal void Add(Contour contour)
    {
        IReadOnlyList<Vertex> points = contour.Points;
        if (points.Count == 1)
        {
            if (contour.HasSegments && cap != SKStrokeCap.Butt)
                AddDot(points[0], cap == SKStrokeCap.Round);
            return;
        }

        int lines = contour.IsClosed ? points.Count : points.Count - 1;
        Vertex before = Direction(points, contour.IsClosed ? lines - 1 : 0);
        if (!contour.IsClosed)
            AddCap(points[0], before * -1);
        for (int i = 0; i < lines; i++)
        {
            Vertex along = Direction(points, i);
            AddLine(points[i], points[(i + 1) % points.Count], along);
            if (i > 0 || contour.IsClosed)
                AddJoin(points[i], before, along, contour.IsCorner(i) ? join : SKStrokeJoin.Round);
            before = along;
        }
        if (!contour.IsClosed)
            AddCap(points[^1], before);
    }

    /// <summary>Adds a disc or a square that is as wide as the stroke.</summary>
    internal void AddDot(Vertex center, bool isRound)
    {
        if (isRound)
        {
            AddArc(center, new Vertex(radius, 0), 2 * Math.PI, withCenter: false);
        }
        else
        {
            edges.AddPiece(
                center + new Vertex(-radius, -radius), center + new Vertex(radius, -radius), center + new Vertex(radius, radius),
                center + new Vertex(-radius, radius));
        }
    }

    private static Vertex Direction(IReadOnlyList<Vertex> points, int line)
    {
        Vertex difference = points[(line + 1) % points.Count] - points[line];
        // The difference may be too small or too large for its square.
        double scale = Math.Max(Math.Abs(difference.X), Math.Abs(difference.Y));
        difference *= 1 / scale;
        return difference * (1 / difference.Length);
    }

    private void AddLine(Vertex from, Vertex to, Vertex along)
    {
        Vertex side = along.Turned() * radius;
        edges.AddPiece(from + side, to + side, to - side, from - side);
    }

    private void AddCap(Vertex end, Vertex outwards)
    {
        Vertex side = outwards.Turned() * radius;
        if (cap == SKStrokeCap.Round)
            AddArc(end, side, -Math.PI, withCenter: true);
        else if (cap == SKStrokeCap.Square)
            AddLine(end, end + outwards * radius, outwards);
    }

    private void AddJoin(Vertex corner, Vertex before, Vertex after, SKStrokeJoin kind)
    {
        double cosine = Vertex.Dot(before, after), turn = Math.Atan2(Vertex.Cross(before, after), cosine);
        if (turn == 0)
            return;
        // The wedge is on the outside of the turn.
        double side = turn > 0 ? -radius : radius;
        Vertex first = before.Turned() * side, last = after.Turned() * side;
        // A miter is 1 / cos(turn / 2) widths long.
        if (kind == SKStrokeJoin.Miter && (1 + cosine) * miterLimit * miterLimit >= 2)
            edges.AddPiece(corner, corner + first, corner + (first + last) * (1 / (1 + cosine)), corner + last);
        else if (kind == SKStrokeJoin.Round)
            AddArc(corner, first, turn, withCenter: true);
        else
            edges.AddPiece(corner, corner + first, corner + last);
    }

    private void AddArc(Vertex center, Vertex from, double radians, bool withCenter)
    {
        int lines = Flattener.LinesOfArc(radius, radians, tolerance);
        var outline = new List<Vertex>(lines + 2);
        if (withCenter)
            outline.Add(center);
        for (int i = 0; i <= lines; i++)
            outline.Add(center + from.Rotated(radians * i / lines));
        edges.AddPiece([.. outline]);
    }
}
