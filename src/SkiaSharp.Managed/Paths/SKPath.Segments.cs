#nullable disable annotations

namespace SkiaSharp;

public partial class SKPath
{
    /// <summary>Starts a contour, replacing an immediately preceding move.</summary>
    public void MoveTo(SKPoint point)
    {
        RequireAlive();
        _start = point;
        if (_verbs.Count > 0 && _verbs[^1] == SKPathVerb.Move)
            _points[^1] = point;
        else
            Add(SKPathVerb.Move, point);
    }

    /// <inheritdoc cref="MoveTo(SKPoint)"/>
    public void MoveTo(float x, float y) => MoveTo(new SKPoint(x, y));

    /// <summary>Adds a line. Without a preceding move it starts at (0, 0); after a close, at the start of the closed contour.</summary>
    public void LineTo(SKPoint point)
    {
        RequireContour();
        Add(SKPathVerb.Line, point);
    }

    /// <inheritdoc cref="LineTo(SKPoint)"/>
    public void LineTo(float x, float y) => LineTo(new SKPoint(x, y));

    /// <summary>Adds a quadratic Bézier curve.</summary>
    /// <param name="point0">The control point.</param>
    /// <param name="point1">The end point.</param>
    public void QuadTo(SKPoint point0, SKPoint point1)
    {
        RequireContour();
        Add(SKPathVerb.Quad, point0, point1);
    }

    /// <inheritdoc cref="QuadTo(SKPoint, SKPoint)"/>
    public void QuadTo(float x0, float y0, float x1, float y1) => QuadTo(new SKPoint(x0, y0), new SKPoint(x1, y1));

    /// <summary>Adds a conic section.</summary>
    /// <param name="point0">The control point.</param>
    /// <param name="point1">The end point.</param>
    /// <param name="w">
    /// The weight of the control point: below 1 for an elliptical arc, 1 for a parabola, above 1 for a hyperbola; a line if it is not
    /// positive, two lines if it is infinite.
    /// </param>
    public void ConicTo(SKPoint point0, SKPoint point1, float w)
    {
        if (!(w > 0))
        {
            LineTo(point1);
        }
        else if (float.IsInfinity(w))
        {
            LineTo(point0);
            LineTo(point1);
        }
        else
        {
            RequireContour();
            Add(SKPathVerb.Conic, point0, point1);
            _weights.Add(w);
        }
    }

    /// <inheritdoc cref="ConicTo(SKPoint, SKPoint, float)"/>
    public void ConicTo(float x0, float y0, float x1, float y1, float w) => ConicTo(new SKPoint(x0, y0), new SKPoint(x1, y1), w);

    /// <summary>Adds a cubic Bézier curve.</summary>
    /// <param name="point0">The first control point.</param>
    /// <param name="point1">The second control point.</param>
    /// <param name="point2">The end point.</param>
    public void CubicTo(SKPoint point0, SKPoint point1, SKPoint point2)
    {
        RequireContour();
        Add(SKPathVerb.Cubic, point0, point1, point2);
    }

    /// <inheritdoc cref="CubicTo(SKPoint, SKPoint, SKPoint)"/>
    public void CubicTo(float x0, float y0, float x1, float y1, float x2, float y2) =>
        CubicTo(new SKPoint(x0, y0), new SKPoint(x1, y1), new SKPoint(x2, y2));

    /// <summary>Connects the end of the contour to its start; does nothing if no contour is open.</summary>
    public void Close()
    {
        RequireAlive();
        if (_verbs.Count > 0 && _verbs[^1] != SKPathVerb.Close)
            _verbs.Add(SKPathVerb.Close);
    }

    /// <summary>Starts a contour, relative to the last point.</summary>
    public void RMoveTo(SKPoint point) => MoveTo(LastPoint + point);

    /// <inheritdoc cref="RMoveTo(SKPoint)"/>
    public void RMoveTo(float dx, float dy) => RMoveTo(new SKPoint(dx, dy));

    /// <summary>Adds a line, relative to the last point.</summary>
    public void RLineTo(SKPoint point)
    {
        SKPoint from = RequireContour();
        LineTo(from + point);
    }

    /// <inheritdoc cref="RLineTo(SKPoint)"/>
    public void RLineTo(float dx, float dy) => RLineTo(new SKPoint(dx, dy));

    /// <summary>Adds a quadratic Bézier curve, with points relative to the last one.</summary>
    public void RQuadTo(SKPoint point0, SKPoint point1)
    {
        SKPoint from = RequireContour();
        QuadTo(from + point0, from + point1);
    }

    /// <inheritdoc cref="RQuadTo(SKPoint, SKPoint)"/>
    public void RQuadTo(float dx0, float dy0, float dx1, float dy1) => RQuadTo(new SKPoint(dx0, dy0), new SKPoint(dx1, dy1));

    /// <summary>Adds a conic section, with points relative to the last one.</summary>
    public void RConicTo(SKPoint point0, SKPoint point1, float w)
    {
        SKPoint from = RequireContour();
        ConicTo(from + point0, from + point1, w);
    }

    /// <inheritdoc cref="RConicTo(SKPoint, SKPoint, float)"/>
    public void RConicTo(float dx0, float dy0, float dx1, float dy1, float w) => RConicTo(new SKPoint(dx0, dy0), new SKPoint(dx1, dy1), w);

    /// <summary>Adds a cubic Bézier curve, with points relative to the last one.</summary>
    public void RCubicTo(SKPoint point0, SKPoint point1, SKPoint point2)
    {
        SKPoint from = RequireContour();
        CubicTo(from + point0, from + point1, from + point2);
    }

    /// <inheritdoc cref="RCubicTo(SKPoint, SKPoint, SKPoint)"/>
    public void RCubicTo(float dx0, float dy0, float dx1, float dy1, float dx2, float dy2) =>
        RCubicTo(new SKPoint(dx0, dy0), new SKPoint(dx1, dy1), new SKPoint(dx2, dy2));

    /// <summary>Starts a contour if none is open.</summary>
    /// <returns>The last point of the open contour.</returns>
    private SKPoint RequireContour()
    {
        RequireAlive();
        if (_verbs.Count == 0 || _verbs[^1] == SKPathVerb.Close)
            Add(SKPathVerb.Move, _start);
        return _points[^1];
    }

    private void Add(SKPathVerb verb, params ReadOnlySpan<SKPoint> added)
    {
        _verbs.Add(verb);
        _points.AddRange(added);
    }
}
