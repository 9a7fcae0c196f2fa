#nullable disable annotations

namespace SkiaSharp;

public partial class SKPath
{
    /// <summary>Adds an arc of an ellipse, made of conics that each span at most a quarter of it.</summary>
    /// <param name="oval">The bounding rectangle of the ellipse.</param>
    /// <param name="startAngle">The start angle in degrees, clockwise from the right.</param>
    /// <param name="sweepAngle">The sweep angle in degrees, clockwise; modulo 360.</param>
    /// <param name="forceMoveTo">Whether the arc starts a new contour; otherwise it is connected by a line.</param>
    public void ArcTo(SKRect oval, float startAngle, float sweepAngle, bool forceMoveTo)
    {
        RequireAlive();
        if (oval.Width < 0 || oval.Height < 0)
            return;
        var center = new Vertex(oval.MidX, oval.MidY);
        var radii = new Vertex(oval.Width / 2, oval.Height / 2);
        AddEllipticArc(
            center, radii, 0, Math.IEEERemainder(startAngle, 360) * Math.PI / 180, sweepAngle % 360 * Math.PI / 180,
            forceMoveTo || _verbs.Count == 0);
    }

    /// <summary>Adds an elliptical arc to a point, like SVG's A command.</summary>
    /// <param name="r">The radii; they are enlarged if they are too small to reach the point, and a line is added if one is 0.</param>
    /// <param name="xAxisRotate">The clockwise rotation of the ellipse in degrees.</param>
    /// <param name="largeArc">Whether to take the small or the large arc.</param>
    /// <param name="sweep">The direction of the arc.</param>
    /// <param name="xy">The end point.</param>
    public void ArcTo(SKPoint r, float xAxisRotate, SKPathArcSize largeArc, SKPathDirection sweep, SKPoint xy)
    {
        Vertex from = RequireContour(), to = xy;
        double rx = Math.Abs(r.X), ry = Math.Abs(r.Y);
        if (rx == 0 || ry == 0 || from == to || !double.IsFinite(rx * ry))
        {
            LineTo(xy);
            return;
        }

        // The conversion of SVG's appendix F.6: in units of the radii and axes of the ellipse.
        double turn = xAxisRotate * Math.PI / 180;
        Vertex half = ((from - to) * 0.5).Rotated(-turn);
        var unit = new Vertex(half.X / rx, half.Y / ry);
        double distance = unit.Length;
        if (distance > 1)
        {
            (rx, ry) = (rx * distance, ry * distance);
            unit *= 1 / distance;
        }
        double height = Math.Sqrt(Math.Max(0, 1 / Vertex.Dot(unit, unit) - 1));
        bool isClockwise = sweep == SKPathDirection.Clockwise;
        Vertex middle = new Vertex(unit.Y, -unit.X) * (isClockwise == (largeArc == SKPathArcSize.Large) ? -height : height);
        Vertex first = unit - middle, last = unit * -1 - middle;
        double angle = Math.Atan2(first.Y, first.X), swept = Math.Atan2(Vertex.Cross(first, last), Vertex.Dot(first, last));
        if (isClockwise && swept < 0)
            swept += 2 * Math.PI;
        else if (!isClockwise && swept > 0)
            swept -= 2 * Math.PI;
        Vertex center = (from + to) * 0.5 + new Vertex(middle.X * rx, middle.Y * ry).Rotated(turn);
        AddEllipticArc(center, new Vertex(rx, ry), turn, angle, swept, startsContour: false);
        _points[^1] = xy;
    }

    /// <inheritdoc cref="ArcTo(SKPoint, float, SKPathArcSize, SKPathDirection, SKPoint)"/>
    public void ArcTo(float rx, float ry, float xAxisRotate, SKPathArcSize largeArc, SKPathDirection sweep, float x, float y) =>
        ArcTo(new SKPoint(rx, ry), xAxisRotate, largeArc, sweep, new SKPoint(x, y));

    /// <summary>
    /// Adds a line and an arc that rounds the corner between the line from the last point to <paramref name="point1"/> and the line on to
    /// <paramref name="point2"/>.
    /// </summary>
    /// <param name="point1">The corner.</param>
    /// <param name="point2">A point on the line after the corner.</param>
    /// <param name="radius">The radius of the arc; if it is 0 or there is no corner, only a line to the corner is added.</param>
    public void ArcTo(SKPoint point1, SKPoint point2, float radius)
    {
        Vertex from = RequireContour(), corner = point1, to = point2, before = corner - from, after = to - corner;
        double sine = Vertex.Cross(before, after) / (before.Length * after.Length),
            cosine = Vertex.Dot(before, after) / (before.Length * after.Length);
        if (radius == 0 || !double.IsFinite(sine) || Math.Abs(sine) < 1.0 / 4096)
        {
            LineTo(point1);
            return;
        }

        double distance = Math.Abs(radius * (1 - cosine) / sine);
        Vertex entry = corner - before * (distance / before.Length), exit = corner + after * (distance / after.Length);
        LineTo(ToPoint(entry));
        ConicTo(point1, ToPoint(exit), (float)Math.Sqrt(0.5 + cosine * 0.5));
    }

    /// <inheritdoc cref="ArcTo(SKPoint, SKPoint, float)"/>
    public void ArcTo(float x1, float y1, float x2, float y2, float radius) => ArcTo(new SKPoint(x1, y1), new SKPoint(x2, y2), radius);

    private static SKPoint ToPoint(Vertex vertex) => new((float)vertex.X, (float)vertex.Y);

    private void AddEllipticArc(Vertex center, Vertex radii, double turn, double startAngle, double sweep, bool startsContour)
    {
        SKPoint PointAt(double angle, double distance)
        {
            (double sin, double cos) = Math.SinCos(angle);
            return ToPoint(center + new Vertex(radii.X * distance * cos, radii.Y * distance * sin).Rotated(turn));
        }

        SKPoint first = PointAt(startAngle, 1);
        if (startsContour)
            MoveTo(first);
        else if (RequireContour() != first)
            LineTo(first);
        int parts = sweep == 0 || !double.IsFinite(sweep) ? 0 : (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9);
        double step = sweep / Math.Max(1, parts), weight = Math.Cos(step / 2);
        for (int i = 0; i < parts; i++)
            ConicTo(PointAt(startAngle + (i + 0.5) * step, 1 / weight), PointAt(startAngle + (i + 1) * step, 1), (float)weight);
    }
}
