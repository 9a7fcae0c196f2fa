namespace SkiaSharp;

/// <summary>What is painted with.</summary>
internal abstract class PixelSource
{
    /// <summary>Gives the colors of pixels of a row: RGBA, premultiplied.</summary>
    internal abstract void Read(int y, int x, Span<uint> row);
}
