using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Replaces palette indices, which are stored as green, by their colors. If the palette is small, a pixel holds up to eight indices.
/// </summary>
internal sealed class Vp8LPaletteTransform : IVp8LTransform
{
    private readonly uint[] _colors;
    private readonly int _width;

    /// <summary>The base-2 logarithm of the number of indices in a pixel.</summary>
    private readonly int _packing;

    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LPaletteTransform(Vp8LBits bits, int width)
    {
        _width = width;
        int count = bits.Read(8) + 1;
        _packing = count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3;
        uint[] differences = Vp8LSquares.Read(bits, new SKSizeI(count, 1));
        // Indices past the end of the palette are transparent.
        _colors = new uint[256];
        uint color = 0;
        for (int i = 0; i < count; i++)
            _colors[i] = color = Vp8LPredictors.Add(color, differences[i]);
    }

    /// <summary>The width of the picture that holds the indices.</summary>
    internal int PackedWidth => Vp8LSquares.Count(_width, _packing);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Undo(Span<uint> row)
    {
        int mask = (1 << _packing) - 1, bits = 8 >> _packing, places = (1 << bits) - 1;
        // Backward, so that no index is overwritten before it is read.
        for (int x = _width - 1; x >= 0; x--)
            row[x] = _colors[row[x >> _packing] >> 8 + (x & mask) * bits & places];
    }
}
