#nullable disable annotations

namespace SkiaSharp;

/// <summary>Brings a canvas back to the state it had, when it is disposed.</summary>
public class SKAutoCanvasRestore : IDisposable
{
    private readonly int _saveCount;
    private SKCanvas _canvas;

    /// <summary>Saves the state.</summary>
    public SKAutoCanvasRestore(SKCanvas canvas)
        : this(canvas, doSave: true)
    {
    }

    /// <param name="canvas">The canvas; null for none.</param>
    /// <param name="doSave">Whether the state is saved; else it is brought back to how many were saved before.</param>
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

    /// <summary>Brings the state back now; a second time does nothing.</summary>
    public void Restore()
    {
        if (_canvas is not null && _canvas.Handle != IntPtr.Zero)
            _canvas.RestoreToCount(_saveCount);
        _canvas = null;
    }
}
