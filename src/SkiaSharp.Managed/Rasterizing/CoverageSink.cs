namespace SkiaSharp;

/// <summary>Receives the coverage of a row of pixels.</summary>
/// <param name="y">The row.</param>
/// <param name="x">The column of the first pixel.</param>
/// <param name="coverage">0 to 255 for each pixel.</param>
internal delegate void CoverageSink(int y, int x, ReadOnlySpan<byte> coverage);
