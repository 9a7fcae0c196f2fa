#nullable disable annotations

namespace SkiaSharp;

/// <summary>Told when borrowed data are needed no longer.</summary>
public delegate void SKDataReleaseDelegate(IntPtr address, object context);
