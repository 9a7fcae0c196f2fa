using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bit buffer while the coefficients of a block are read. Its four fields stay in registers as long as every method is inlined and none
/// takes its address.
/// </summary>
internal ref struct Vp8Window
{
    private readonly Vp8Bits _bits;
    private ulong _value;
    private uint _range;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vp8Window(Vp8Bits bits)
    {
        _bits = bits;
        _value = bits.Value;
        _range = bits.Range;
        _count = bits.Count;
    }

    /// <summary>Stores the state; must be called after each block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void End()
    {
        _bits.Value = _value;
        _bits.Range = _range;
        _bits.Count = _count;
    }

    /// <inheritdoc cref="Vp8Bits.Read"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Read(int probability)
    {
        if (_count < 0)
        {
            _bits.Value = _value;
            _bits.Count = _count;
            _bits.Refill();
            _value = _bits.Value;
            _count = _bits.Count;
        }

        uint split = Vp8Bits.Split(_range, probability);
        ulong bound = (ulong)split << 56;
        if (_value < bound)
        {
            _range = split;
            Normalize();
            return false;
        }
        _range -= split;
        _value -= bound;
        Normalize();
        return true;
    }

    /// <summary>Reads a decision as 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int ReadBit(int probability) => Read(probability) ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Normalize()
    {
        int shift = BitOperations.LeadingZeroCount(_range) - 24;
        _range <<= shift;
        _value <<= shift;
        _count -= shift;
    }
}
