#nullable disable annotations

namespace SkiaSharp;

/// <summary>Called when wrapped data is no longer needed.</summary>
public delegate void SKDataReleaseDelegate(IntPtr address, object context);
