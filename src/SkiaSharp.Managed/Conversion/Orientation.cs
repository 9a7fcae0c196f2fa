namespace SkiaSharp;

/// <summary>Turns and mirrors pixels as EXIF's orientation says.</summary>
internal static class Orientation
{
    internal static bool SwapsSides(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <summary>The picture upright. The bitmap is disposed of where another is returned; null where there is no memory for that.</summary>
    internal static unsafe SKBitmap TurnUpright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
            return bitmap;

        using SKBitmap lying = bitmap;
        PixelView source = lying.View;
        bool swaps = SwapsSides(origin);
        var upright = new SKBitmap();
        if (!upright.TryAllocPixels(swaps ? source.Info.WithSize(source.Height, source.Width) : source.Info))
        {
            upright.Dispose();
            return null;
        }

        PixelView target = upright.View;
        int size = source.Info.BytesPerPixel;
        bool fromRight = origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        bool fromBottom = origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        for (int y = 0; y < target.Height; y++)
        {
            Span<byte> row = target.Row(y);
            int fromY = fromBottom ? target.Height - 1 - y : y;
            for (int x = 0; x < target.Width; x++)
            {
                int fromX = fromRight ? target.Width - 1 - x : x;
                (int column, int line) = swaps ? (fromY, fromX) : (fromX, fromY);
                new ReadOnlySpan<byte>(source.Pixels + (long)line * source.RowBytes + column * size, size).CopyTo(row[(x * size)..]);
            }
        }
        return upright;
    }
}
