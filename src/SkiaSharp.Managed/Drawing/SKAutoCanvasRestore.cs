#nullable disable annotations

namespace SkiaSharp;

/// <summary>Restores a canvas to its saved state when disposed.</summary>
public class SKAutoCanvasRestore : IDisposable
{
    private readonly int _saveCount;
    private SKCanvas _canvas;

    /// <summary>Saves the state.</summary>
    public SKAutoCanvasRestore(SKCanvas canvas)
        : this(canvas, doSave: true)
    {
    }

    /// <summary>Saves the state, or only the save count to return to.</summary>
    /// <param name="canvas">The canvas; null for none.</param>
    /// <param name="doSave">Whether to save the state now; otherwise it is restored to the current save count.</param>
    public SKAutoCanvasRestore(SKCanvas canvas, bool doSave)
    {
        _canvas = canvas;
        if (canvas is null)
            return;
        _saveCount = canvas.SaveCount;
        if (doSave)
            canvas.Save();
    }

    /// <summary>Restores the canvas.</summary>
    public void Dispose() => Restore();

    /// <summary>Restores the state now; further calls do nothing.</summary>
    public void Restore()
    {
        if (_canvas is not null && _canvas.Handle != IntPtr.Zero)
            _canvas.RestoreToCount(_saveCount);
        _canvas = null;
    }
}
