using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Turns and mirrors pixels according to the EXIF orientation.</summary>
internal static class Orientation
{
    internal static bool SwapsSides(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <summary>Returns the size and type of the upright picture.</summary>
    internal static SKImageInfo Upright(SKImageInfo lying, SKEncodedOrigin origin) =>
        SwapsSides(origin) ? lying.WithSize(lying.Height, lying.Width) : lying;

    /// <summary>Writes a picture upright.</summary>
    /// <param name="source">The pixels as they are stored.</param>
    /// <param name="target">The upright pixels, of the size of <see cref="Upright"/>.</param>
    /// <param name="origin">Where the first row and column of the stored pixels belong.</param>
    internal static unsafe void Turn(PixelView source, PixelView target, SKEncodedOrigin origin)
    {
        // Where the first pixel comes from, and the distances from there to the neighbors to its right and below.
        long right = source.Info.BytesPerPixel, below = source.RowBytes;
        bool fromRight =
            origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        bool fromBottom = origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom
            or SKEncodedOrigin.LeftBottom;
        if (SwapsSides(origin))
            (right, below) = (below, right);
        byte* first = source.Pixels + (fromRight ? (target.Width - 1) * right : 0) + (fromBottom ? (target.Height - 1) * below : 0);
        for (int y = 0; y < target.Height; y++, first += fromBottom ? -below : below)
            CopyRow(first, fromRight ? -right : right, target.Row(y), source.Info.BytesPerPixel);
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
