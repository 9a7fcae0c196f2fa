#nullable disable annotations

namespace SkiaSharp;

/// <summary>
/// What is disposed. A disposed object answers everything but another <see cref="Dispose()"/> with an
/// <see cref="ObjectDisposedException"/>.
/// </summary>
public abstract class SKNativeObject : IDisposable
{
    private static long s_lastHandle;

    private protected SKNativeObject()
    {
        Handle = checked((IntPtr)Interlocked.Increment(ref s_lastHandle));
    }

    /// <summary>A number of the object's own; zero when it is disposed.</summary>
    public IntPtr Handle { get; private set; }

    /// <summary>Whether the object outlives its disposal.</summary>
    private protected virtual bool IsPermanent => false;

    /// <summary>Gives back the memory, as soon as nobody else needs it.</summary>
    public void Dispose()
    {
        if (Handle == IntPtr.Zero || IsPermanent)
            return;
        Dispose(true);
        Handle = IntPtr.Zero;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
    }

    private protected void RequireAlive() => ObjectDisposedException.ThrowIf(Handle == IntPtr.Zero, this);
}
