namespace SkiaSharp;

/// <summary>The picture of a WebP file, or the first of several.</summary>
/// <param name="Area">What it covers.</param>
/// <param name="IsLossless">Whether it is VP8L, else VP8.</param>
/// <param name="HasAlpha">Whether it is not opaque.</param>
/// <param name="Data">The contents of its chunk, and more behind them.</param>
/// <param name="Length">How much of it the file holds.</param>
/// <param name="Alpha">The contents of the chunk with its alpha; null where there is none.</param>
internal sealed record WebpFrame(SKRectI Area, bool IsLossless, bool HasAlpha, byte[] Data, int Length, byte[]? Alpha);
