#nullable disable annotations

using System.Runtime.InteropServices;

namespace SkiaSharp;

public partial class SKPath
{
    /// <summary>
    /// The smallest rectangle around all points, including control points; <see cref="SKRect.Empty"/> if there are no points or one is not
    /// finite.
    /// </summary>
    public SKRect Bounds => IsFinite ? Around(CollectionsMarshal.AsSpan(_points)) : SKRect.Empty;

    /// <summary>
    /// The smallest rectangle around the curves themselves; <see cref="SKRect.Empty"/> if there are no points or one is not finite.
    /// </summary>
    public SKRect TightBounds
    {
        get
        {
            var extremes = new List<SKPoint>();
            if (IsFinite)
            {
                foreach (PathSegment segment in Segments())
                    CurveExtrema.Add(segment, extremes);
            }
            return Around(CollectionsMarshal.AsSpan(extremes));
        }
    }

    /// <summary>Computes the smallest rectangle around all points.</summary>
    /// <returns>False if the path is empty.</returns>
    public bool GetBounds(out SKRect rect)
    {
        rect = Bounds;
        return !IsEmpty;
    }

    /// <summary>Transforms all points.</summary>
    public void Transform(in SKMatrix matrix) => TransformBy(matrix);

    /// <summary>Replaces another path with a transformed copy of this one, which stays unchanged.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public void Transform(in SKMatrix matrix, SKPath destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        RequireAlive();
        destination.Assign(this);
        destination.TransformBy(matrix);
    }

    /// <inheritdoc cref="Transform(in SKMatrix)"/>
    [Obsolete("Use Transform(in SKMatrix) instead.", error: true)]
    public void Transform(SKMatrix matrix) => TransformBy(matrix);

    /// <inheritdoc cref="Transform(in SKMatrix)"/>
    [Obsolete("Use Transform(in SKMatrix matrix, SKPath destination) instead.", error: true)]
    public void Transform(SKMatrix matrix, SKPath destination) => Transform(in matrix, destination);

    /// <summary>Translates all points.</summary>
    public void Offset(float dx, float dy) => TransformBy(SKMatrix.CreateTranslation(dx, dy));

    /// <summary>
    /// Returns whether a point is inside according to <see cref="FillType"/>. Points on an edge are treated as in drawing: left and top
    /// edges are inside.
    /// </summary>
    public bool Contains(float x, float y)
    {
        SKRect bounds = Bounds;
        // A millionth of the path's size.
        double tolerance = Math.Max(bounds.Width, bounds.Height) * 1e-6 + 1e-12;
        int winding = 0;
        foreach (Contour contour in Flattener.Flatten(this, tolerance))
        {
            Vertex from = contour.Points[^1];
            foreach (Vertex to in contour.Points)
            {
                if (from.Y <= y != to.Y <= y && from.X + (y - from.Y) / (to.Y - from.Y) * (to.X - from.X) <= x)
                    winding += to.Y > from.Y ? 1 : -1;
                from = to;
            }
        }
        return (IsEvenOdd ? winding % 2 != 0 : winding != 0) != IsInverse;
    }

    private static SKRect Around(ReadOnlySpan<SKPoint> points)
    {
        if (points.IsEmpty)
            return SKRect.Empty;
        var bounds = new SKRect(points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (SKPoint point in points)
            bounds.Union(new SKRect(point.X, point.Y, point.X, point.Y));
        return bounds;
    }

    private void TransformBy(SKMatrix matrix)
    {
        RequireAlive();
        if (matrix.IsIdentity)
            return;
        foreach (ref SKPoint point in CollectionsMarshal.AsSpan(_points))
            point = matrix.MapPoint(point);
        _start = matrix.MapPoint(_start);
    }
}
