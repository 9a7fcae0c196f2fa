#nullable disable annotations

namespace SkiaSharp;

/// <summary>Brings a canvas back to the state it had, when it is disposed.</summary>
public class SKAutoCanvasRestore : IDisposable
{
    private readonly int saveCount;
    private SKCanvas canvas;

    /// <summary>Saves the state.</summary>
    public SKAutoCanvasRestore(SKCanvas canvas)
        : this(canvas, doSave: true)
    {
    }

    /// <param name="canvas">The canvas; null for none.</param>
    /// <param name="doSave">Whether the state is saved; else it is brought back to how many were saved before.</param>
    public SKAutoCanvasRestore(SKCanvas canvas, bool doSave)
    {
        this.canvas = canvas;
        if (canvas is null)
            return;
        saveCount = canvas.SaveCount;
        if (doSave)
            canvas.Save();
    }

    /// <summary>Restores the canvas.</summary>
    public void Dispose() => Restore();

    /// <summary>Brings the state back now; a second time does nothing.</summary>
    public void Restore()
    {
        if (canvas is not null && canvas.Handle != IntPtr.Zero)
            canvas.RestoreToCount(saveCount);
        canvas = null;
    }
}
