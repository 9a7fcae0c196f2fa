#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    /// <summary>Clears everything within the clip to transparent, or to black if the bitmap is opaque.</summary>
    public void Clear() => Clear(SKColors.Empty);

    /// <summary>Fills everything within the clip with a color.</summary>
    public void Clear(SKColor color) => DrawColor(color, SKBlendMode.Src);

    /// <summary>Blends a color with everything within the clip.</summary>
    public void DrawColor(SKColor color, SKBlendMode mode = SKBlendMode.Src)
    {
        if (!IsClipEmpty)
            new RowPainter(_state.Layer, _state.Clip, mode, new SolidSource(color)).PaintAll();
    }

    /// <summary>Fills everything within the clip.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawPaint(SKPaint paint)
    {
        ArgumentNullException.ThrowIfNull(paint);
        DrawColor(paint.Color, paint.BlendMode);
    }

    /// <summary>Draws a path.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="paint"/> is null.</exception>
    public void DrawPath(SKPath path, SKPaint paint)
    {
        ArgumentNullException.ThrowIfNull(paint);
        ArgumentNullException.ThrowIfNull(path);
        DrawShape(path, paint, paint.Style);
    }

    /// <summary>Draws a rectangle.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawRect(SKRect rect, SKPaint paint) => Draw(path => path.AddRect(rect.Standardized), paint);

    /// <inheritdoc cref="DrawRect(SKRect, SKPaint)"/>
    public void DrawRect(float x, float y, float w, float h, SKPaint paint) => DrawRect(SKRect.Create(x, y, w, h), paint);

    /// <summary>Draws a rectangle with rounded corners.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawRoundRect(SKRect rect, float rx, float ry, SKPaint paint) => Draw(path => path.AddRoundRect(rect, rx, ry), paint);

    /// <inheritdoc cref="DrawRoundRect(SKRect, float, float, SKPaint)"/>
    public void DrawRoundRect(float x, float y, float w, float h, float rx, float ry, SKPaint paint) =>
        DrawRoundRect(SKRect.Create(x, y, w, h), rx, ry, paint);

    /// <inheritdoc cref="DrawRoundRect(SKRect, float, float, SKPaint)"/>
    public void DrawRoundRect(SKRect rect, SKSize r, SKPaint paint) => DrawRoundRect(rect, r.Width, r.Height, paint);

    /// <summary>Draws an ellipse inside a rectangle.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawOval(SKRect rect, SKPaint paint) => Draw(path => path.AddOval(rect.Standardized), paint);

    /// <summary>Draws an ellipse.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawOval(float cx, float cy, float rx, float ry, SKPaint paint) =>
        DrawOval(new SKRect(cx - rx, cy - ry, cx + rx, cy + ry), paint);

    /// <inheritdoc cref="DrawOval(float, float, float, float, SKPaint)"/>
    public void DrawOval(SKPoint c, SKSize r, SKPaint paint) => DrawOval(c.X, c.Y, r.Width, r.Height, paint);

    /// <summary>Draws a circle; a negative radius counts as 0.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawCircle(float cx, float cy, float radius, SKPaint paint)
    {
        radius = MathF.Max(0, radius);
        DrawOval(cx, cy, radius, radius, paint);
    }

    /// <inheritdoc cref="DrawCircle(float, float, float, SKPaint)"/>
    public void DrawCircle(SKPoint c, float radius, SKPaint paint) => DrawCircle(c.X, c.Y, radius, paint);

    /// <summary>Draws an arc of an ellipse.</summary>
    /// <param name="oval">The bounding rectangle of the ellipse.</param>
    /// <param name="startAngle">The start angle in degrees, clockwise from the right.</param>
    /// <param name="sweepAngle">The sweep angle in degrees, clockwise.</param>
    /// <param name="useCenter">Whether the ends are connected to the center, as in a pie chart.</param>
    /// <param name="paint">The paint.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paint"/> is null.</exception>
    public void DrawArc(SKRect oval, float startAngle, float sweepAngle, bool useCenter, SKPaint paint) => Draw(
        path =>
        {
            if (oval.Width <= 0 || oval.Height <= 0 || sweepAngle == 0)
                return;
            bool isWhole = MathF.Abs(sweepAngle) >= 360;
            if (isWhole && (!useCenter || paint.Style == SKPaintStyle.Fill))
            {
                path.AddOval(oval);
                return;
            }

            if (useCenter)
                path.MoveTo(oval.MidX, oval.MidY);
            float first = isWhole ? MathF.CopySign(180, sweepAngle) : sweepAngle;
            path.ArcTo(oval, startAngle, first, forceMoveTo: !useCenter);
            if (isWhole)
                path.ArcTo(oval, startAngle + first, first, forceMoveTo: false);
            if (useCenter)
                path.Close();
        },
        paint);

    private void Draw(Action<SKPath> build, SKPaint paint)
    {
        RequireAlive();
        ArgumentNullException.ThrowIfNull(paint);
        using var path = new SKPath();
        build(path);
        DrawShape(path, paint, paint.Style);
    }

    private void DrawShape(SKPath path, SKPaint paint, SKPaintStyle style)
    {
        if (IsClipEmpty)
            return;
        SKMatrix matrix = _state.Matrix;
        SKRectI area = _state.Clip.Bounds;
        if (style == SKPaintStyle.Fill || (style == SKPaintStyle.StrokeAndFill && paint.StrokeWidth == 0))
        {
            Shape.ScanFill(path, matrix, area, paint.IsAntialias, path.IsInverse, PainterOf(paint, 1).Paint);
            return;
        }

        float width = PixelsWide(paint.StrokeWidth);
        if (style == SKPaintStyle.Stroke && paint.StrokeWidth == 0 && !paint.IsAntialias)
        {
            Hairline.Draw(path, matrix, area, paint.StrokeCap, PainterOf(paint, 1).Paint);
        }
        else if (style == SKPaintStyle.Stroke && paint.IsAntialias && width < 1)
        {
            // A line thinner than a pixel is drawn one pixel wide, and paler in proportion.
            using var mapped = new SKPath();
            path.Transform(in matrix, mapped);
            RowPainter painter = PainterOf(paint, paint.StrokeWidth == 0 ? 1 : width);
            Shape.ScanStroke(mapped, paint, 1, withInside: false, SKMatrix.Identity, area, painter.Paint);
        }
        else
        {
            Shape.ScanStroke(path, paint, paint.StrokeWidth, style == SKPaintStyle.StrokeAndFill, matrix, area, PainterOf(paint, 1).Paint);
        }
    }

    private RowPainter PainterOf(SKPaint paint, float alpha)
    {
        SKColor color = paint.Color;
        return new RowPainter(
            _state.Layer, _state.Clip, paint.BlendMode, new SolidSource(color.WithAlpha((byte)(color.Alpha * alpha + 0.5f))));
    }

    // Returns the mean width in pixels; 1 if the stroke is more than a pixel wide in one direction.
    private float PixelsWide(float width)
    {
        float across = _state.Matrix.MapVector(width, 0).Length, down = _state.Matrix.MapVector(0, width).Length;
        return across <= 1 && down <= 1 ? (across + down) / 2 : 1;
    }
}
