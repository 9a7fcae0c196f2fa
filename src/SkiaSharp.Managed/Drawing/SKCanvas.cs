#nullable disable annotations

namespace SkiaSharp;

/// <summary>
/// Draws into a bitmap. Coordinates are transformed by the matrix, y grows downward, and pixel (x, y) is the unit square whose top-left
/// corner is (x, y).
/// </summary>
public partial class SKCanvas : SKObject
{
    private readonly Layer _ground;
    private readonly Stack<CanvasState> _saved = new();
    private CanvasState _state;

    /// <summary>Creates a canvas that draws directly into the pixels of a bitmap.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bitmap"/> is null.</exception>
    public SKCanvas(SKBitmap bitmap)
    {
        ArgumentNullException.ThrowIfNull(bitmap);
        _ground = Layer.Of(bitmap);
        _state = new CanvasState(SKMatrix.Identity, new Clip(bitmap.IsNull ? SKRectI.Empty : bitmap.Info.Rect), _ground);
    }

    /// <summary>1 plus the number of saved states.</summary>
    public int SaveCount
    {
        get
        {
            RequireAlive();
            return _saved.Count + 1;
        }
    }

    private CanvasState Current
    {
        get
        {
            RequireAlive();
            return _state;
        }
    }

    /// <summary>Saves the matrix and the clip.</summary>
    /// <returns>The value to pass to <see cref="RestoreToCount"/> to return to this state.</returns>
    public int Save()
    {
        _saved.Push(Current);
        return _saved.Count;
    }

    /// <summary>
    /// Saves the matrix and the clip, and redirects subsequent drawing to a transparent layer. When restored, the layer is drawn onto what
    /// is below it with the paint's alpha and blend mode.
    /// </summary>
    /// <param name="paint">The paint for the layer; null to draw it unchanged.</param>
    /// <returns>The value to pass to <see cref="RestoreToCount"/> to return to this state.</returns>
    public int SaveLayer(SKPaint paint)
    {
        int count = Save();
        // If there is not enough memory, nothing is drawn.
        Layer layer = _state.Clip.IsEmpty ? null : Layer.TryCreate(_state.Clip.Bounds, paint);
        _state = layer is null
            ? _state with { Clip = new Clip(SKRectI.Empty) }
            : _state with { Clip = new Clip(_state.Clip.Bounds), Layer = layer };
        return count;
    }

    /// <summary>Restores the last saved state; does nothing if there is none.</summary>
    public void Restore()
    {
        RequireAlive();
        if (!_saved.TryPop(out CanvasState before))
            return;
        Layer layer = _state.Layer;
        _state = before;
        if (layer == before.Layer)
            return;
        using (layer)
        {
            SKMatrix place = SKMatrix.CreateTranslation(layer.Origin.X, layer.Origin.Y);
            using var source = new ImageSource(
                layer.View, place, layer.View.Info.Rect, SKSamplingOptions.Default, layer.Paint?.Color ?? SKColors.Black);
            new RowPainter(_state.Layer, _state.Clip, layer.Paint?.BlendMode ?? SKBlendMode.SrcOver, source).PaintAll();
        }
    }

    /// <summary>Restores states until <see cref="SaveCount"/> is <paramref name="count"/>, or 1.</summary>
    public void RestoreToCount(int count)
    {
        while (SaveCount > Math.Max(1, count))
            Restore();
    }

    /// <summary>Does nothing: drawing goes into the bitmap immediately.</summary>
    public void Flush() => RequireAlive();

    /// <summary>Draws open layers onto what is below them, and releases the bitmap.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            RestoreToCount(1);
        _ground.Dispose();
        base.Dispose(disposing);
    }
}
