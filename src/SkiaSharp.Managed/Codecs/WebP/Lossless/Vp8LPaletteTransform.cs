using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Colors were replaced by their places in a list, which green holds; up to eight of these in one pixel where the list is short.
/// </summary>
internal sealed class Vp8LPaletteTransform : IVp8LTransform
{
    private readonly uint[] _colors;
    private readonly int _width;

    /// <summary>Two to the power of it pixels are in one.</summary>
    private readonly int _packing;

    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal Vp8LPaletteTransform(Vp8LBits bits, int width)
    {
        _width = width;
        int count = bits.Read(8) + 1;
        _packing = count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3;
        uint[] differences = Vp8LSquares.Read(bits, new SKSizeI(count, 1));
        // Places behind the list are transparent.
        _colors = new uint[256];
        uint color = 0;
        for (int i = 0; i < count; i++)
            _colors[i] = color = Vp8LPredictors.Add(color, differences[i]);
    }

    /// <summary>The width of the picture that holds the places.</summary>
    internal int PackedWidth => Vp8LSquares.Count(_width, _packing);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Undo(Span<uint> row)
    {
        int mask = (1 << _packing) - 1, bits = 8 >> _packing, places = (1 << bits) - 1;
        // From the end, since what is written there was read.
        for (int x = _width - 1; x >= 0; x--)
            row[x] = _colors[row[x >> _packing] >> 8 + (x & mask) * bits & places];
    }
}
