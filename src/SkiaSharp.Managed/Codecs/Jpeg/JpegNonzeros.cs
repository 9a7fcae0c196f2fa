using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Finds the nonzero coefficients of a block, as bits in zigzag order.</summary>
internal static unsafe class JpegNonzeros
{
    /// <summary>For each row and each set of its coefficients, the bits of their positions in zigzag order.</summary>
    internal static ulong[] Places { get; } = MakePlaces();

    /// <param name="block">64 coefficients, row by row.</param>
    /// <param name="places">The first element of <see cref="Places"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Find(short* block, ulong* places)
    {
        ulong found = 0;
        for (int row = 0; row < 8; row += 2, block += 16, places += 512)
        {
            Vector128<sbyte> both = Vector128.NarrowWithSaturation(Vector128.Load(block), Vector128.Load(block + 8));
            uint nonzero = ~Vector128.Equals(both, Vector128<sbyte>.Zero).ExtractMostSignificantBits();
            found |= places[nonzero & 255] | places[256 + (nonzero >> 8 & 255)];
        }
        return found;
    }

    private static ulong[] MakePlaces()
    {
        ulong[] places = new ulong[8 * 256];
        for (int i = 0; i < 64; i++)
        {
            int row = JpegZigzag.Order[i] / 8, column = JpegZigzag.Order[i] % 8;
            for (int set = 0; set < 256; set++)
            {
                if ((set >> column & 1) != 0)
                    places[row * 256 + set] |= 1ul << i;
            }
        }
        return places;
    }
}
