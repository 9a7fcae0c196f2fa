namespace SkiaSharp;

/// <summary>How a bitmap's memory is allocated. It is zero in either case.</summary>
[Flags]
public enum SKBitmapAllocFlags
{
    None = 0,
    ZeroPixels = 1,
}
