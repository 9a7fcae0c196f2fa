#nullable disable annotations

namespace SkiaSharp;

/// <summary>Told when borrowed pixels are needed no longer.</summary>
public delegate void SKBitmapReleaseDelegate(IntPtr address, object context);
