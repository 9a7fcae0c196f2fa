namespace SkiaSharp;

/// <summary>One color everywhere.</summary>
internal sealed class SolidSource(SKColor color) : PixelSource
{
    private readonly uint _pixel = PixelFormats.Pack(color, SKColorType.Rgba8888, SKAlphaType.Premul);

    internal override void Read(int y, int x, Span<uint> row) => row.Fill(_pixel);
}
