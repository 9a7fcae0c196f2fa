namespace SkiaSharp;

/// <summary>A view of pixels in memory that another object owns.</summary>
internal readonly unsafe struct PixelView(SKImageInfo info, byte* pixels, int rowBytes)
{
    internal SKImageInfo Info { get; } = info;

    internal byte* Pixels { get; } = pixels;

    internal int RowBytes { get; } = rowBytes;

    internal int Width => Info.Width;

    internal int Height => Info.Height;

    /// <summary>Returns the bytes of a row, without padding.</summary>
    internal Span<byte> Row(int y) => new(Pixels + (long)y * RowBytes, Info.RowBytes);

    /// <summary>Returns a part, which must lie within the picture.</summary>
    internal PixelView Part(SKRectI area) =>
        new(Info.WithSize(area.Size), Pixels + (long)area.Top * RowBytes + area.Left * Info.BytesPerPixel, RowBytes);
}
