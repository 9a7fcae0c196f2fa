#nullable disable annotations

namespace SkiaSharp;

public partial class SKPath
{
    // The weight of the conic that is a quarter of an ellipse.
    private const float QuarterWeight = 0.70710678f;

    /// <summary>Adds a rectangle, starting at its top-left corner.</summary>
    public void AddRect(SKRect rect, SKPathDirection direction = SKPathDirection.Clockwise)
    {
        var rightTop = new SKPoint(rect.Right, rect.Top);
        var leftBottom = new SKPoint(rect.Left, rect.Bottom);
        bool isClockwise = direction == SKPathDirection.Clockwise;
        MoveTo(rect.Left, rect.Top);
        LineTo(isClockwise ? rightTop : leftBottom);
        LineTo(rect.Right, rect.Bottom);
        LineTo(isClockwise ? leftBottom : rightTop);
        Close();
    }

    /// <summary>Adds an ellipse, starting at its rightmost point.</summary>
    public void AddOval(SKRect rect, SKPathDirection direction = SKPathDirection.Clockwise)
    {
        bool isClockwise = direction == SKPathDirection.Clockwise;
        float first = isClockwise ? rect.Bottom : rect.Top, second = isClockwise ? rect.Top : rect.Bottom;
        MoveTo(rect.Right, rect.MidY);
        ConicTo(rect.Right, first, rect.MidX, first, QuarterWeight);
        ConicTo(rect.Left, first, rect.Left, rect.MidY, QuarterWeight);
        ConicTo(rect.Left, second, rect.MidX, second, QuarterWeight);
        ConicTo(rect.Right, second, rect.Right, rect.MidY, QuarterWeight);
        Close();
    }

    /// <summary>Adds a circle; does nothing if the radius is not positive.</summary>
    public void AddCircle(float x, float y, float radius, SKPathDirection dir = SKPathDirection.Clockwise)
    {
        RequireAlive();
        if (radius > 0)
            AddOval(new SKRect(x - radius, y - radius, x + radius, y + radius), dir);
    }

    /// <summary>Adds a rectangle with rounded corners. Radii that are too large for it are reduced in proportion.</summary>
    public void AddRoundRect(SKRect rect, float rx, float ry, SKPathDirection dir = SKPathDirection.Clockwise)
    {
        RequireAlive();
        rect = rect.Standardized;
        float scale = MathF.Min(1, MathF.Min(rect.Width / (2 * rx), rect.Height / (2 * ry)));
        if (!(rx > 0 && ry > 0 && scale > 0))
        {
            AddRect(rect, dir);
            return;
        }

        rx *= scale;
        ry *= scale;
        (float left, float top, float right, float bottom) = (rect.Left, rect.Top, rect.Right, rect.Bottom);
        bool isClockwise = dir == SKPathDirection.Clockwise;
        // The y of the horizontal side that is reached first, and that of the other: the left side is drawn upward if clockwise, otherwise
        // downward.
        (float first, float last, float inset) = isClockwise ? (top, bottom, ry) : (bottom, top, -ry);
        MoveTo(left, last - inset);
        LineTo(left, first + inset);
        ConicTo(left, first, left + rx, first, QuarterWeight);
        LineTo(right - rx, first);
        ConicTo(right, first, right, first + inset, QuarterWeight);
        LineTo(right, last - inset);
        ConicTo(right, last, right - rx, last, QuarterWeight);
        LineTo(left + rx, last);
        ConicTo(left, last, left, last - inset, QuarterWeight);
        Close();
    }

    /// <summary>Adds an elliptical arc as a contour; the whole ellipse for 360° or more.</summary>
    /// <param name="oval">The bounding rectangle of the ellipse.</param>
    /// <param name="startAngle">The start angle in degrees, clockwise from the right.</param>
    /// <param name="sweepAngle">The sweep angle in degrees, clockwise.</param>
    public void AddArc(SKRect oval, float startAngle, float sweepAngle)
    {
        RequireAlive();
        if (sweepAngle == 0 || oval.Width <= 0 || oval.Height <= 0)
            return;
        if (MathF.Abs(sweepAngle) >= 360)
            AddOval(oval, sweepAngle > 0 ? SKPathDirection.Clockwise : SKPathDirection.CounterClockwise);
        else
            ArcTo(oval, startAngle, sweepAngle, forceMoveTo: true);
    }

    /// <summary>Adds a polyline.</summary>
    /// <param name="points">The points.</param>
    /// <param name="close">Whether the last point is connected to the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> is null.</exception>
    public void AddPoly(SKPoint[] points, bool close = true)
    {
        ArgumentNullException.ThrowIfNull(points);
        AddPoly(points.AsSpan(), close);
    }

    /// <summary>Adds a polyline.</summary>
    /// <param name="points">The points.</param>
    /// <param name="close">Whether the last point is connected to the first.</param>
    public void AddPoly(ReadOnlySpan<SKPoint> points, bool close = true)
    {
        RequireAlive();
        for (int i = 0; i < points.Length; i++)
        {
            if (i == 0)
                MoveTo(points[i]);
            else
                LineTo(points[i]);
        }
        if (close && points.Length > 0)
            Close();
    }

    /// <summary>Adds the contours of another path, which may be this path itself.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public void AddPath(SKPath other, SKPathAddMode mode = SKPathAddMode.Append) => AddPath(other, SKMatrix.Identity, mode);

    /// <summary>Adds the contours of another path, translated.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public void AddPath(SKPath other, float dx, float dy, SKPathAddMode mode = SKPathAddMode.Append) =>
        AddPath(other, SKMatrix.CreateTranslation(dx, dy), mode);

    /// <summary>Adds the contours of another path, transformed.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public void AddPath(SKPath other, in SKMatrix matrix, SKPathAddMode mode = SKPathAddMode.Append)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireAlive();
        using var copy = new SKPath(other);
        copy.TransformBy(matrix);
        if (copy.IsEmpty)
            return;

        bool extends = mode == SKPathAddMode.Extend && _verbs.Count > 0;
        if (extends)
            LineTo(copy._points[0]);
        else
            MoveTo(copy._points[0]);
        _verbs.AddRange(copy._verbs.Skip(1));
        _points.AddRange(copy._points.Skip(1));
        _weights.AddRange(copy._weights);
        if (!extends || copy._verbs.LastIndexOf(SKPathVerb.Move) > 0)
            _start = copy._start;
    }
}
