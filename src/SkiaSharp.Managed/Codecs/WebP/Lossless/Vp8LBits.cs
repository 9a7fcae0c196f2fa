using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bits of a lossless picture, lowest bit of each byte first, followed by zeros. Most of them are pixels, which
/// <see cref="Vp8LWindow"/> reads.
/// </summary>
/// <param name="data">The bytes that contain the picture.</param>
/// <param name="start">The position at which the picture begins.</param>
/// <param name="length">The length of the picture in bytes.</param>
/// <param name="isComplete">Whether it is known that no bytes are missing.</param>
internal sealed class Vp8LBits(byte[] data, int start, int length, bool isComplete)
{
    /// <summary>The minimum number of bits after <see cref="Need"/>.</summary>
    private const int Enough = 32;

    private readonly int _end = start + length;
    private int _position = start;
    private int _padding;

    /// <summary>The next bits, at the bottom. Above the counted bits, there may be bits of bytes that are not counted yet.</summary>
    internal ulong Window { get; set; }

    internal int Count { get; set; }

    /// <summary>Whether more bits were read than there are.</summary>
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

    /// <summary>
    /// Returns the exception for invalid data: IncompleteInput if the data ended and may be truncated, otherwise ErrorInInput.
    /// </summary>
    internal CodecException Fault() => new(IsOver && !isComplete ? SKCodecResult.IncompleteInput : SKCodecResult.ErrorInInput);

    /// <exception cref="CodecException">More bits were read than there are.</exception>
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
