namespace SkiaSharp;

/// <summary>A picture with a pixel for each square of another's pixels.</summary>
internal static class Vp8LSquares
{
    /// <param name="bits">What is read.</param>
    /// <param name="size">The size of the other picture.</param>
    /// <param name="squareBits">The side of a square is two to the power of it.</param>
    /// <param name="across">How many squares there are in a row.</param>
    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal static uint[] Read(Vp8LBits bits, SKSizeI size, out int squareBits, out int across)
    {
        squareBits = bits.Read(3) + 2;
        across = Count(size.Width, squareBits);
        return Read(bits, new SKSizeI(across, Count(size.Height, squareBits)));
    }

    /// <summary>Reads such a picture, or another small one.</summary>
    internal static uint[] Read(Vp8LBits bits, SKSizeI size)
    {
        var image = new Vp8LImage(bits, size, isMain: false);
        uint[] pixels = new uint[size.Width * size.Height];
        for (int y = 0; y < size.Height; y++)
            image.ReadRow().CopyTo(pixels.AsSpan(y * size.Width));
        return pixels;
    }

    /// <summary>How many squares a side has.</summary>
    internal static int Count(int side, int squareBits) => side + (1 << squareBits) - 1 >> squareBits;
}
