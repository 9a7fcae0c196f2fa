namespace SkiaSharp;

/// <summary>Reads pictures that have a pixel for each square of another picture's pixels.</summary>
internal static class Vp8LSquares
{
    /// <param name="bits">The bits to read.</param>
    /// <param name="size">The size of the other picture.</param>
    /// <param name="squareBits">The base-2 logarithm of the side of a square.</param>
    /// <param name="across">The number of squares in a row.</param>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal static uint[] Read(Vp8LBits bits, SKSizeI size, out int squareBits, out int across)
    {
        squareBits = bits.Read(3) + 2;
        across = Count(size.Width, squareBits);
        return Read(bits, new SKSizeI(across, Count(size.Height, squareBits)));
    }

    /// <summary>Reads such a picture, or another small one, of the given size.</summary>
    internal static uint[] Read(Vp8LBits bits, SKSizeI size)
    {
        var image = new Vp8LImage(bits, size, isMain: false);
        uint[] pixels = new uint[size.Width * size.Height];
        for (int y = 0; y < size.Height; y++)
            image.ReadRow().CopyTo(pixels.AsSpan(y * size.Width));
        return pixels;
    }

    /// <summary>Returns the number of squares along a side.</summary>
    internal static int Count(int side, int squareBits) => side + (1 << squareBits) - 1 >> squareBits;
}
