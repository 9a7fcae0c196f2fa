namespace SkiaSharp;

/// <summary>The picture of a WebP file, or the first of several.</summary>
/// <param name="Area">The area that it covers.</param>
/// <param name="IsLossless">Whether it is VP8L; otherwise it is VP8.</param>
/// <param name="HasAlpha">Whether it is not opaque.</param>
/// <param name="Data">The contents of its chunk, followed by padding.</param>
/// <param name="Length">The number of bytes of the chunk that the file holds.</param>
/// <param name="Alpha">The contents of the chunk with its alpha; null if there is none.</param>
internal sealed record WebpFrame(SKRectI Area, bool IsLossless, bool HasAlpha, byte[] Data, int Length, byte[]? Alpha);
