namespace SkiaSharp;

/// <summary>Pixels in memory that somebody else holds.</summary>
internal readonly unsafe struct PixelView(SKImageInfo info, byte* pixels, int rowBytes)
{
    internal SKImageInfo Info { get; } = info;

    internal byte* Pixels { get; } = pixels;

    internal int RowBytes { get; } = rowBytes;

    internal int Width => Info.Width;

    internal int Height => Info.Height;

    /// <summary>The bytes of a row, without what pads it.</summary>
    internal Span<byte> Row(int y) => new(Pixels + (long)y * RowBytes, Info.RowBytes);

    /// <summary>A part; it has to lie within.</summary>
    internal PixelView Part(SKRectI area) =>
        new(Info.WithSize(area.Size), Pixels + (long)area.Top * RowBytes + area.Left * Info.BytesPerPixel, RowBytes);
}
