namespace SkiaSharp;

/// <summary>The state that a canvas saves and restores.</summary>
internal readonly record struct CanvasState(SKMatrix Matrix, Clip Clip, Layer Layer);
