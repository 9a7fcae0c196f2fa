#nullable disable annotations

namespace SkiaSharp;

/// <summary>Called when wrapped pixels are no longer needed.</summary>
public delegate void SKBitmapReleaseDelegate(IntPtr address, object context);
