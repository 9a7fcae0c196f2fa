#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    /// <summary>The smallest rectangle of pixels around the clip.</summary>
    public SKRectI DeviceClipBounds => Current.Clip.Bounds;

    /// <summary>
    /// A rectangle around the clip in the coordinates that are drawn with, a pixel larger on each side; <see cref="SKRect.Empty"/> where
    /// the clip or the matrix leaves nothing.
    /// </summary>
    public SKRect LocalClipBounds => IsClipEmpty || !_state.Matrix.TryInvert(out SKMatrix inverse)
        ? SKRect.Empty
        : inverse.MapRect(SKRect.Inflate(_state.Clip.Bounds, 1, 1));

    /// <summary>Whether nothing can be drawn on.</summary>
    public bool IsClipEmpty => Current.Clip.IsEmpty;

    /// <summary>Whether the clip is a rectangle of whole pixels.</summary>
    public bool IsClipRect => Current.Clip.IsRect;

    /// <summary>Draws from now on only inside a rectangle, or only outside.</summary>
    public void ClipRect(SKRect rect, SKClipOperation operation = SKClipOperation.Intersect, bool antialias = false)
    {
        RequireAlive();
        _state = _state with { Clip = _state.Clip.With(rect.Standardized, _state.Matrix, operation, antialias) };
    }

    /// <summary>Draws from now on only inside a path, or only outside.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public void ClipPath(SKPath path, SKClipOperation operation = SKClipOperation.Intersect, bool antialias = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        RequireAlive();
        _state = _state with { Clip = _state.Clip.With(path, _state.Matrix, operation, antialias) };
    }

    /// <summary>Whether nothing that is drawn within a rectangle can be seen.</summary>
    public bool QuickReject(SKRect rect) =>
        IsClipEmpty || PixelArea.IsEmpty(PixelArea.Within(_state.Clip.Bounds, rect.Standardized, _state.Matrix));

    /// <summary>Whether nothing of a path can be seen.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public bool QuickReject(SKPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IsEmpty || QuickReject(path.Bounds);
    }
}
