using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bit buffer while a block is read. Its four fields stay in registers as long as every method is inlined and none takes its address.
/// </summary>
internal unsafe ref struct JpegBitWindow
{
    /// <summary>The minimum number of bits after <see cref="Need"/>: enough for a code and the value that follows it.</summary>
    private const int Needed = 32;

    private const int LookupShift = 64 - JpegHuffmanTable.LookupBits;

    private readonly JpegBits _bits;
    private ulong _window;
    private byte* _position;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal JpegBitWindow(JpegBits bits)
    {
        _bits = bits;
        _window = bits.Window;
        _position = bits.Position;
        _count = bits.Count;
    }

    /// <summary>The next bits as an index into a lookup table.</summary>
    internal readonly int Index
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)(_window >> LookupShift);
    }

    internal readonly ulong Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _window;
    }

    /// <summary>Stores the state; must be called after each block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void End()
    {
        _bits.Window = _window;
        _bits.Position = _position;
        _bits.Count = _count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Need()
    {
        if (_count < Needed)
            Refill();
    }

    /// <summary>Skips bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Drop(int length)
    {
        _window <<= length;
        _count -= length;
    }

    /// <summary>Reads a number of 1 to 16 bits; <see cref="Need"/> must be called first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Take(int length)
    {
        int value = (int)(_window >> (64 - length));
        Drop(length);
        return value;
    }

    /// <summary>Reads a number of 1 to 15 bits that is negative if its first bit is zero (T.81, F.2.2.1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int TakeSigned(int length)
    {
        int value = (int)(_window >> (64 - length)) + ((int)~((long)_window >> 63) & (1 - (1 << length)));
        Drop(length);
        return value;
    }

    /// <summary>Reads one bit; <see cref="Need"/> is not required.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int TakeBit()
    {
        if (_count == 0)
            Refill();
        return Take(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Refill()
    {
        ulong next = BinaryPrimitives.ReverseEndianness(*(ulong*)_position);
        // Without a byte of 0xFF, there is neither a stuffed byte nor a marker.
        if ((next & 0x8080808080808080 & (~next - 0x0101010101010101)) == 0)
        {
            _window |= next >> _count;
            int bytes = (63 - _count) >> 3;
            _position += bytes;
            _count += bytes << 3;
            return;
        }
        End();
        _bits.Refill();
        _window = _bits.Window;
        _position = _bits.Position;
        _count = _bits.Count;
    }
}
