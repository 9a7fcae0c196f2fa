using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Adds back the parts of green that were subtracted from red, and those of green and red from blue; the parts differ between squares of
/// pixels.
/// </summary>
internal sealed class Vp8LColorTransform : IVp8LTransform
{
    private readonly uint[] _factors;
    private readonly int _squareBits;
    private readonly int _squaresAcross;
    private readonly int _width;
    private int _y;

    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LColorTransform(Vp8LBits bits, SKSizeI size)
    {
        _width = size.Width;
        _factors = Vp8LSquares.Read(bits, size, out _squareBits, out _squaresAcross);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Undo(Span<uint> row)
    {
        row = row[.._width];
        int square = (_y++ >> _squareBits) * _squaresAcross;
        for (int start = 0; start < row.Length; start += 1 << _squareBits, square++)
        {
            uint factor = _factors[square];
            int greenToRed = (sbyte)factor, greenToBlue = (sbyte)(factor >> 8), redToBlue = (sbyte)(factor >> 16);
            foreach (ref uint pixel in row.Slice(start, Math.Min(1 << _squareBits, row.Length - start)))
            {
                int green = (sbyte)(pixel >> 8), red = (int)(pixel >> 16) + (greenToRed * green >> 5);
                int blue = (int)pixel + (greenToBlue * green >> 5) + (redToBlue * (sbyte)red >> 5);
                pixel = pixel & 0xFF00FF00 | (uint)(red & 255) << 16 | (uint)(blue & 255);
            }
        }
    }
}
