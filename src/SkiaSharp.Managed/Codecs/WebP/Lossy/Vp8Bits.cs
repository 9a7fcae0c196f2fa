using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The arithmetically coded decisions of one partition (RFC 6386, section 7), followed by zeros. Most of them are coefficients, which
/// <see cref="Vp8Window"/> reads.
/// </summary>
internal sealed unsafe class Vp8Bits
{
    private readonly byte* _end;
    private byte* _position;

    internal Vp8Bits(byte* start, int length)
    {
        _position = start;
        _end = start + length;
    }

    /// <summary>The next bits, at the top.</summary>
    internal ulong Value { get; set; }

    /// <summary>The width of the interval in which the next bits lie, 128 to 255.</summary>
    internal uint Range { get; set; } = 255;

    /// <summary>The number of bits beyond the eight that a decision needs; negative if some of the eight are missing.</summary>
    internal int Count { get; set; } = -8;

    /// <summary>Whether more bits were read than the partition holds.</summary>
    internal bool IsOver { get; private set; }

    /// <param name="probability">The probability of zero, in 256ths.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Read(int probability)
    {
        if (Count < 0)
            Refill();
        uint split = Split(Range, probability);
        ulong bound = (ulong)split << 56;
        bool isOne = Value >= bound;
        Range = isOne ? Range - split : split;
        Value -= isOne ? bound : 0;
        int shift = BitOperations.LeadingZeroCount(Range) - 24;
        Range <<= shift;
        Value <<= shift;
        Count -= shift;
        return isOne;
    }

    internal bool ReadFlag() => Read(128);

    /// <summary>Reads a number, highest bit first.</summary>
    internal int ReadNumber(int length)
    {
        int number = 0;
        for (; length > 0; length--)
            number = number << 1 | (ReadFlag() ? 1 : 0);
        return number;
    }

    /// <summary>Reads a flag that says whether a number follows, that number, and its sign.</summary>
    /// <returns>The number; 0 if none follows.</returns>
    internal int ReadOptionalSigned(int length)
    {
        if (!ReadFlag())
            return 0;
        int number = ReadNumber(length);
        return ReadFlag() ? -number : number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Split(uint range, int probability) => 1 + ((range - 1) * (uint)probability >> 8);

    /// <summary>Supplies bits until there are at least eight.</summary>
    internal void Refill()
    {
        if (_end - _position >= sizeof(ulong))
        {
            Value |= (BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(_position)) & ~0xFFul) >> (Count + 8);
            _position += 7;
            Count += 56;
            return;
        }
        while (Count < 0)
        {
            if (_position < _end)
                Value |= (ulong)*_position++ << (48 - Count);
            else
                IsOver = true;
            Count += 8;
        }
    }
}
