namespace SkiaSharp;

/// <summary>Adds back the predictions that were subtracted from the pixels; each square of pixels has its own predictor.</summary>
internal sealed class Vp8LPredictorTransform : IVp8LTransform
{
    private const uint Black = 0xFF000000;

    private readonly uint[] _modes;
    private readonly int _squareBits;
    private readonly int _squaresAcross;

    /// <summary>
    /// The previous row, followed by the first pixel of the current one, which counts as above and to the right of the last.
    /// </summary>
    private readonly uint[] _above;

    private int _y;

    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LPredictorTransform(Vp8LBits bits, SKSizeI size)
    {
        _above = new uint[size.Width + 1];
        _modes = Vp8LSquares.Read(bits, size, out _squareBits, out _squaresAcross);
    }

    public void Undo(Span<uint> row)
    {
        row = row[..(_above.Length - 1)];
        row[0] = Vp8LPredictors.Add(row[0], _y == 0 ? Black : _above[0]);
        _above[^1] = row[0];
        if (_y == 0)
        {
            Vp8LPredictors.Undo(1, row, _above, 1, row.Length);
        }
        else
        {
            int square = (_y >> _squareBits) * _squaresAcross;
            for (int start = 0; start < row.Length; start += 1 << _squareBits, square++)
            {
                int mode = (int)(_modes[square] >> 8 & 15), end = Math.Min(start + (1 << _squareBits), row.Length);
                Vp8LPredictors.Undo(mode, row, _above, Math.Max(1, start), end);
            }
        }
        row.CopyTo(_above);
        _y++;
    }
}
