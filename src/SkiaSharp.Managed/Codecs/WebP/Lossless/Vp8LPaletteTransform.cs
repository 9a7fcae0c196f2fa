using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Colours were replaced by their places in a list, which green holds; up to eight of these in one pixel where the list is short.</summary>
internal sealed class Vp8LPaletteTransform : IVp8LTransform
{
    private readonly uint[] colors;
    private readonly int width;

    /// <summary>Two to the power of it pixels are in one.</summary>
    private readonly int packing;

    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal Vp8LPaletteTransform(Vp8LBits bits, int width)
    {
        this.width = width;
        int count = bits.Read(8) + 1;
        packing = count > 16 ? 0 : count > 4 ? 1 : count > 2 ? 2 : 3;
        uint[] differences = Vp8LSquares.Read(bits, new SKSizeI(count, 1));
        // Places behind the list are transparent.
        colors = new uint[256];
        uint color = 0;
        for (int i = 0; i < count; i++)
            colors[i] = color = Vp8LPredictors.Add(color, differences[i]);
    }

    /// <summary>The width of the picture that holds the places.</summary>
    internal int PackedWidth => Vp8LSquares.Count(width, packing);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Undo(Span<uint> row)
    {
        int mask = (1 << packing) - 1, bits = 8 >> packing, places = (1 << bits) - 1;
        // From the end, since what is written there was read.
        for (int x = width - 1; x >= 0; x--)
            row[x] = colors[row[x >> packing] >> 8 + (x & mask) * bits & places];
    }
}
