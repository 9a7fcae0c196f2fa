namespace SkiaSharp;

/// <summary>
/// The part of a canvas that may be drawn on: a rectangle of pixels and, if it is not a plain rectangle, a coverage for each pixel. It is
/// immutable, so that saved states can share it.
/// </summary>
internal sealed class Clip
{
    private readonly SKRectI _maskArea;
    private readonly byte[]? _mask;

    internal Clip(SKRectI bounds)
        : this(bounds, bounds, null)
    {
    }

    private Clip(SKRectI bounds, SKRectI maskArea, byte[]? mask)
    {
        Bounds = PixelArea.IsEmpty(bounds) ? SKRectI.Empty : bounds;
        _maskArea = maskArea;
        _mask = mask;
    }

    internal SKRectI Bounds { get; }

    internal bool IsEmpty => PixelArea.IsEmpty(Bounds);

    internal bool IsRect => _mask is null && !IsEmpty;

    /// <summary>Returns this clip, restricted to the inside or the outside of a rectangle.</summary>
    internal Clip With(SKRect rect, SKMatrix matrix, SKClipOperation operation, bool antialias)
    {
        if (operation == SKClipOperation.Intersect && PixelArea.TryExact(rect, matrix, antialias, Bounds, out SKRectI pixels))
            return new Clip(SKRectI.Intersect(Bounds, pixels), _maskArea, _mask);
        using var path = new SKPath();
        path.AddRect(rect);
        return With(path, matrix, operation, antialias);
    }

    /// <summary>Returns this clip, restricted to the inside or the outside of a path.</summary>
    internal Clip With(SKPath path, SKMatrix matrix, SKClipOperation operation, bool antialias)
    {
        bool isInverse = path.IsInverse != (operation == SKClipOperation.Difference);
        SKRectI area = isInverse || !path.IsFinite ? Bounds : PixelArea.Within(Bounds, path.Bounds, matrix);
        if (IsEmpty || PixelArea.IsEmpty(area))
            return new Clip(SKRectI.Empty);

        byte[] fresh = new byte[area.Width * area.Height];
        Shape.ScanFill(path, matrix, area, antialias, isInverse, (y, x, coverage) =>
        {
            Span<byte> row = fresh.AsSpan((y - area.Top) * area.Width + x - area.Left, coverage.Length);
            coverage.CopyTo(row);
            Apply(y, x, row);
        });
        return new Clip(area, area, fresh);
    }

    /// <summary>Multiplies the coverage of pixels by that of the clip; they must lie within <see cref="Bounds"/>.</summary>
    internal void Apply(int y, int x, Span<byte> coverage)
    {
        if (_mask is null)
            return;
        ReadOnlySpan<byte> row = _mask.AsSpan((y - _maskArea.Top) * _maskArea.Width + x - _maskArea.Left, coverage.Length);
        for (int i = 0; i < coverage.Length; i++)
            coverage[i] = (byte)AlphaMath.Multiply(coverage[i], row[i]);
    }
}
