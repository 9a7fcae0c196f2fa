namespace SkiaSharp;

/// <summary>How a bitmap's memory is allocated. It is zeroed in either case.</summary>
[Flags]
public enum SKBitmapAllocFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,
    /// <summary>All bytes are 0.</summary>
    ZeroPixels = 1,
}
