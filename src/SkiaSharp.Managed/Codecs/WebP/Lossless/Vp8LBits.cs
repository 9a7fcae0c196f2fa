using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bits of a lossless picture, each byte's lowest first. Behind the end stand zeros. <see cref="Vp8LWindow"/> reads pixels, which are
/// most of it.
/// </summary>
/// <param name="data">The file.</param>
/// <param name="start">Where the picture begins.</param>
/// <param name="length">Its bytes.</param>
/// <param name="isComplete">Whether it is known that none are missing.</param>
internal sealed class Vp8LBits(byte[] data, int start, int length, bool isComplete)
{
    /// <summary>As many there are after a refill, more or less.</summary>
    private const int Enough = 32;

    private readonly int _end = start + length;
    private int _position = start;
    private int _padding;

    /// <summary>The next bits, at the bottom; above the counted ones may stand bits of bytes that are not counted yet.</summary>
    internal ulong Window { get; set; }

    internal int Count { get; set; }

    /// <summary>Whether more was read than there is.</summary>
    internal bool IsOver => Count < _padding;

    /// <summary>Reads a number of up to 24 bits.</summary>
    internal int Read(int length)
    {
        Need();
        int value = (int)(Window & ((1ul << length) - 1));
        Window >>= length;
        Count -= length;
        return value;
    }

    internal bool ReadFlag() => Read(1) != 0;

    /// <summary>What is wrong where something makes no sense.</summary>
    internal CodecException Fault() => new(IsOver && !isComplete ? SKCodecResult.IncompleteInput : SKCodecResult.ErrorInInput);

    /// <exception cref="CodecException">More was read than there is.</exception>
    internal void RequireEnough()
    {
        if (IsOver)
            throw Fault();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Need()
    {
        if (Count < Enough)
            Refill();
    }

    internal void Refill()
    {
        if (_end - _position >= sizeof(ulong))
        {
            Window |= BinaryPrimitives.ReadUInt64LittleEndian(data.AsSpan(_position)) << Count;
            int bytes = 63 - Count >> 3;
            _position += bytes;
            Count += bytes << 3;
            return;
        }
        for (; Count <= 56 && _position < _end; Count += 8)
            Window |= (ulong)data[_position++] << Count;
        if (Count < Enough)
        {
            _padding += 64 - Count;
            Count = 64;
        }
    }
}
