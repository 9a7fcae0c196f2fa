using System.Numerics;

namespace SkiaSharp;

/// <summary>
/// A channel stored in some bits of a pixel, scaled to 8 bits and rounded to nearest. If it has more than 8 bits, the highest 8 are kept.
/// </summary>
internal sealed class BmpChannel
{
    private readonly uint _mask;
    private readonly int _shift;
    private readonly byte[] _scaled;

    internal BmpChannel(uint mask)
    {
        _mask = mask;
        int low = mask == 0 ? 0 : BitOperations.TrailingZeroCount(mask),
            bits = mask == 0 ? 0 : 32 - BitOperations.LeadingZeroCount(mask) - low;
        _shift = low + Math.Max(0, bits - 8);
        int largest = (1 << Math.Min(bits, 8)) - 1;
        _scaled = new byte[256];
        for (int i = 1; i <= largest; i++)
            _scaled[i] = (byte)((i * 255 + largest / 2) / largest);
    }

    internal uint Of(uint pixel) => _scaled[(byte)((pixel & _mask) >> _shift)];
}
