#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    /// <summary>The smallest rectangle of whole pixels around the clip.</summary>
    public SKRectI DeviceClipBounds => Current.Clip.Bounds;

    /// <summary>
    /// A rectangle around the clip in local coordinates, one pixel larger on each side; <see cref="SKRect.Empty"/> if the clip is empty or
    /// the matrix is not invertible.
    /// </summary>
    public SKRect LocalClipBounds => IsClipEmpty || !_state.Matrix.TryInvert(out SKMatrix inverse)
        ? SKRect.Empty
        : inverse.MapRect(SKRect.Inflate(_state.Clip.Bounds, 1, 1));

    /// <summary>Whether the clip is empty, so that nothing can be drawn.</summary>
    public bool IsClipEmpty => Current.Clip.IsEmpty;

    /// <summary>Whether the clip is a rectangle of whole pixels.</summary>
    public bool IsClipRect => Current.Clip.IsRect;

    /// <summary>Restricts subsequent drawing to the inside or the outside of a rectangle.</summary>
    public void ClipRect(SKRect rect, SKClipOperation operation = SKClipOperation.Intersect, bool antialias = false)
    {
        RequireAlive();
        _state = _state with { Clip = _state.Clip.With(rect.Standardized, _state.Matrix, operation, antialias) };
    }

    /// <summary>Restricts subsequent drawing to the inside or the outside of a path.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public void ClipPath(SKPath path, SKClipOperation operation = SKClipOperation.Intersect, bool antialias = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        RequireAlive();
        _state = _state with { Clip = _state.Clip.With(path, _state.Matrix, operation, antialias) };
    }

    /// <summary>Returns whether a rectangle is certainly invisible.</summary>
    public bool QuickReject(SKRect rect) =>
        IsClipEmpty || PixelArea.IsEmpty(PixelArea.Within(_state.Clip.Bounds, rect.Standardized, _state.Matrix));

    /// <summary>Returns whether a path is certainly invisible.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public bool QuickReject(SKPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IsEmpty || QuickReject(path.Bounds);
    }
}
