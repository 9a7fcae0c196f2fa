using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The decisions of one partition, arithmetically coded (RFC 6386, section 7). Behind the partition's end stand zeros.
/// <see cref="Vp8Window"/> reads coefficients, which are most of it.
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

    /// <summary>The width of the interval that the next bits lie in, 128 to 255.</summary>
    internal uint Range { get; set; } = 255;

    /// <summary>How many bits there are behind the eight that a decision needs; negative where some of these are missing.</summary>
    internal int Count { get; set; } = -8;

    /// <summary>Whether more was read than the partition holds.</summary>
    internal bool IsOver { get; private set; }

    /// <param name="probability">That of zero, in 256ths.</param>
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

    /// <summary>Reads a number, its highest bit first.</summary>
    internal int ReadNumber(int length)
    {
        int number = 0;
        for (; length > 0; length--)
            number = number << 1 | (ReadFlag() ? 1 : 0);
        return number;
    }

    /// <summary>Reads a flag that says whether a number follows, that number, and its sign.</summary>
    /// <returns>0 without a number.</returns>
    internal int ReadOptionalSigned(int length)
    {
        if (!ReadFlag())
            return 0;
        int number = ReadNumber(length);
        return ReadFlag() ? -number : number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Split(uint range, int probability) => 1 + ((range - 1) * (uint)probability >> 8);

    /// <summary>Supplies bits until there are eight and more.</summary>
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
