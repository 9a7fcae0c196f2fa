using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bits while the coefficients of a block are read. Its four fields become registers, as long as every method is inlined and none takes its address.
/// </summary>
internal ref struct Vp8Window
{
    private readonly Vp8Bits bits;
    private ulong value;
    private uint range;
    private int count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vp8Window(Vp8Bits bits)
    {
        this.bits = bits;
        value = bits.Value;
        range = bits.Range;
        count = bits.Count;
    }

    /// <summary>To be called when the block is read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void End()
    {
        bits.Value = value;
        bits.Range = range;
        bits.Count = count;
    }

    /// <inheritdoc cref="Vp8Bits.Read"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Read(int probability)
    {
        if (count < 0)
        {
            bits.Value = value;
            bits.Count = count;
            bits.Refill();
            value = bits.Value;
            count = bits.Count;
        }

        uint split = Vp8Bits.Split(range, probability);
        ulong bound = (ulong)split << 56;
        if (value < bound)
        {
            range = split;
            Normalize();
            return false;
        }
        range -= split;
        value -= bound;
        Normalize();
        return true;
    }

    /// <summary>Reads a decision as 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int ReadBit(int probability) => Read(probability) ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Normalize()
    {
        int shift = BitOperations.LeadingZeroCount(range) - 24;
        range <<= shift;
        value <<= shift;
        count -= shift;
    }
}
