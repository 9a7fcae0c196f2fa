#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    /// <summary>Draws a line, regardless of the paint's style.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawLine(SKPoint p0, SKPoint p1, SKPaint paint)
    {
        RequireAlive();
        ArgumentNullException.ThrowIfNull(paint);
        using var path = new SKPath();
        path.MoveTo(p0);
        path.LineTo(p1);
        DrawShape(path, paint, SKPaintStyle.Stroke);
    }

    /// <inheritdoc cref="DrawLine(SKPoint, SKPoint, SKPaint)"/>
    public void DrawLine(float x0, float y0, float x1, float y1, SKPaint paint) =>
        DrawLine(new SKPoint(x0, y0), new SKPoint(x1, y1), paint);

    /// <summary>
    /// Draws points, or lines between them, regardless of the paint's style. The size of a point is the stroke width: a disc with a round
    /// cap, otherwise a square.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="points"/> or <paramref name="paint"/> is null.</exception>
    public void DrawPoints(SKPointMode mode, SKPoint[] points, SKPaint paint)
    {
        RequireAlive();
        ArgumentNullException.ThrowIfNull(paint);
        ArgumentNullException.ThrowIfNull(points);
        if (mode == SKPointMode.Points)
        {
            foreach (SKPoint point in points)
                DrawPoint(point, paint);
            return;
        }

        for (int i = 1; i < points.Length; i += mode == SKPointMode.Lines ? 2 : 1)
            DrawLine(points[i - 1], points[i], paint);
    }

    /// <summary>Draws a point whose size is the stroke width: a disc with a round cap, otherwise a square; one pixel at width 0.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawPoint(SKPoint p, SKPaint paint)
    {
        RequireAlive();
        ArgumentNullException.ThrowIfNull(paint);
        if (IsClipEmpty)
            return;
        if (paint.StrokeWidth == 0 && !paint.IsAntialias)
        {
            Hairline.DrawPoint(_state.Matrix.MapPoint(p), _state.Clip.Bounds, PainterOf(paint, 1).Paint);
            return;
        }

        using var path = new SKPath();
        path.MoveTo(p);
        path.LineTo(p);
        using SKPaint dot = paint.Clone();
        if (dot.StrokeCap == SKStrokeCap.Butt)
            dot.StrokeCap = SKStrokeCap.Square;
        DrawShape(path, dot, SKPaintStyle.Stroke);
    }

    /// <inheritdoc cref="DrawPoint(SKPoint, SKPaint)"/>
    public void DrawPoint(float x, float y, SKPaint paint) => DrawPoint(new SKPoint(x, y), paint);

    /// <summary>Replaces a pixel.</summary>
    public void DrawPoint(SKPoint p, SKColor color)
    {
        using var paint = new SKPaint { Color = color, BlendMode = SKBlendMode.Src };
        DrawPoint(p, paint);
    }

    /// <inheritdoc cref="DrawPoint(SKPoint, SKColor)"/>
    public void DrawPoint(float x, float y, SKColor color) => DrawPoint(new SKPoint(x, y), color);
}
