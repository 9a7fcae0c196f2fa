#nullable disable annotations

namespace SkiaSharp;

/// <summary>
/// The base of disposable objects. A disposed object throws an <see cref="ObjectDisposedException"/> for everything except another
/// <see cref="Dispose()"/>.
/// </summary>
public abstract class SKNativeObject : IDisposable
{
    private static long s_lastHandle;

    private protected SKNativeObject()
    {
        Handle = checked((IntPtr)Interlocked.Increment(ref s_lastHandle));
    }

    /// <summary>A number unique to the object; zero after it is disposed.</summary>
    public IntPtr Handle { get; private set; }

    /// <summary>Whether the object outlives its disposal.</summary>
    private protected virtual bool IsPermanent => false;

    /// <summary>Frees the memory as soon as nothing else uses it.</summary>
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
