namespace SkiaSharp;

/// <summary>Temporary pixels, outside the garbage collector's heap.</summary>
internal sealed unsafe class PixelBuffer : IDisposable
{
    private readonly PixelMemory _memory;

    private PixelBuffer(PixelMemory memory, SKImageInfo info)
    {
        _memory = memory;
        View = new PixelView(info, memory.Address, info.RowBytes);
    }

    internal PixelView View { get; }

    /// <summary>Allocates zeroed pixels with rows without gaps; returns null if there is not enough memory.</summary>
    internal static PixelBuffer? TryAllocate(SKImageInfo info) =>
        PixelMemory.TryAllocate((long)info.RowBytes * info.Height) is { } memory ? new PixelBuffer(memory, info) : null;

    public void Dispose() => _memory.Release();
}
