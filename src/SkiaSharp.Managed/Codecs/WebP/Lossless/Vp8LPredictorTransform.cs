namespace SkiaSharp;

/// <summary>Of each pixel a prediction was taken away: in each square of pixels another.</summary>
internal sealed class Vp8LPredictorTransform : IVp8LTransform
{
    private const uint Black = 0xFF000000;

    private readonly uint[] modes;
    private readonly int squareBits;
    private readonly int squaresAcross;

    /// <summary>The row before, and the first pixel of the present one: it counts as above and to the right of the last.</summary>
    private readonly uint[] above;

    private int y;

    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal Vp8LPredictorTransform(Vp8LBits bits, SKSizeI size)
    {
        above = new uint[size.Width + 1];
        modes = Vp8LSquares.Read(bits, size, out squareBits, out squaresAcross);
    }

    public void Undo(Span<uint> row)
    {
        row = row[..(above.Length - 1)];
        row[0] = Vp8LPredictors.Add(row[0], y == 0 ? Black : above[0]);
        above[^1] = row[0];
        if (y == 0)
        {
            Vp8LPredictors.Undo(1, row, above, 1, row.Length);
        }
        else
        {
            int square = (y >> squareBits) * squaresAcross;
            for (int start = 0; start < row.Length; start += 1 << squareBits, square++)
            {
                int mode = (int)(modes[square] >> 8 & 15), end = Math.Min(start + (1 << squareBits), row.Length);
                Vp8LPredictors.Undo(mode, row, above, Math.Max(1, start), end);
            }
        }
        row.CopyTo(above);
        y++;
    }
}
