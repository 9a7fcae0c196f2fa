namespace SkiaSharp;

/// <summary>Pixels that are needed for a while, outside the garbage collector's heap.</summary>
internal sealed unsafe class PixelBuffer : IDisposable
{
    private readonly PixelMemory _memory;

    private PixelBuffer(PixelMemory memory, SKImageInfo info)
    {
        _memory = memory;
        View = new PixelView(info, memory.Address, info.RowBytes);
    }

    internal PixelView View { get; }

    /// <summary>Zeroed pixels, rows without gaps; null where there is no memory for them.</summary>
    internal static PixelBuffer? TryAllocate(SKImageInfo info) =>
        PixelMemory.TryAllocate((long)info.RowBytes * info.Height) is { } memory ? new PixelBuffer(memory, info) : null;

    public void Dispose() => _memory.Release();
}
