using System.Runtime.InteropServices;

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

        // Where the first pixel comes from, and how far its neighbours to the right and below are from there.
        PixelView target = upright.View;
        long right = source.Info.BytesPerPixel, below = source.RowBytes;
        bool fromRight = origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        bool fromBottom = origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        if (swaps)
            (right, below) = (below, right);
        byte* first = source.Pixels + (fromRight ? (target.Width - 1) * right : 0) + (fromBottom ? (target.Height - 1) * below : 0);
        for (int y = 0; y < target.Height; y++, first += fromBottom ? -below : below)
            CopyRow(first, fromRight ? -right : right, target.Row(y), source.Info.BytesPerPixel);
        return upright;
    }

    private static unsafe void CopyRow(byte* source, long step, Span<byte> row, int size)
    {
        if (size == sizeof(uint))
        {
            foreach (ref uint pixel in MemoryMarshal.Cast<byte, uint>(row))
            {
                pixel = *(uint*)source;
                source += step;
            }
            return;
        }
        for (int x = 0; x < row.Length; x += size, source += step)
            new ReadOnlySpan<byte>(source, size).CopyTo(row[x..]);
    }
}
