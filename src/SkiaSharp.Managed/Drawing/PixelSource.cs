namespace SkiaSharp;

/// <summary>The source of the colors to paint with.</summary>
internal abstract class PixelSource
{
    /// <summary>Reads the colors of a row of pixels, as premultiplied RGBA.</summary>
    internal abstract void Read(int y, int x, Span<uint> row);
}
