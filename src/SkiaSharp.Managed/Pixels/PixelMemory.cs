using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Memory for pixels that several objects may share; it is freed when the last of them is disposed.</summary>
internal sealed unsafe class PixelMemory
{
    private readonly Action<IntPtr>? _release;
    private readonly long _pressure;
    private int _users = 1;

    private PixelMemory(byte* address, long bytes, long pressure, Action<IntPtr>? release)
    {
        Address = address;
        Bytes = bytes;
        _pressure = pressure;
        _release = release;
        if (pressure > 0)
            GC.AddMemoryPressure(pressure);
    }

    ~PixelMemory() => Free();

    internal byte* Address { get; }

    internal long Bytes { get; }

    /// <summary>Allocates zeroed memory; returns null if there is not enough.</summary>
    internal static PixelMemory? TryAllocate(long bytes)
    {
        try
        {
            return new PixelMemory(
                (byte*)NativeMemory.AllocZeroed((nuint)bytes), bytes, bytes, address => NativeMemory.Free((void*)address));
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Wraps external memory; <paramref name="release"/> is called when it is no longer needed.</summary>
    internal static PixelMemory Borrow(IntPtr address, long bytes, Action<IntPtr>? release) => new((byte*)address, bytes, 0, release);

    /// <summary>Adds a user of the memory.</summary>
    internal PixelMemory Share()
    {
        Interlocked.Increment(ref _users);
        return this;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        GC.SuppressFinalize(this);
        Free();
    }

    private void Free()
    {
        _release?.Invoke((IntPtr)Address);
        if (_pressure > 0)
            GC.RemoveMemoryPressure(_pressure);
    }
}
