using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The bit buffer while pixels are read. Its fields stay in registers as long as every method is inlined and none takes its address.
/// </summary>
internal ref struct Vp8LWindow
{
    private readonly Vp8LBits _bits;
    private ulong _window;
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vp8LWindow(Vp8LBits bits)
    {
        _bits = bits;
        _window = bits.Window;
        _count = bits.Count;
    }

    /// <summary>Stores the state; must be called after the pixels have been read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void End()
    {
        _bits.Window = _window;
        _bits.Count = _count;
    }

    /// <summary>Supplies at least 32 bits: enough for two symbols, or for one and the bits that follow it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Need()
    {
        if (_count >= 32)
            return;
        _bits.Window = _window;
        _bits.Count = _count;
        _bits.Refill();
        _window = _bits.Window;
        _count = _bits.Count;
    }

    /// <summary>Reads a number of up to 18 bits; <see cref="Need"/> must be called first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Read(int length)
    {
        int value = (int)(_window & ((1ul << length) - 1));
        Drop(length);
        return value;
    }

    /// <summary>Reads a symbol; <see cref="Need"/> must be called first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Read(ushort[] table, Vp8LCode code)
    {
        int entry = table[code.Start + ((int)_window & code.Mask)], length = entry & Vp8LCodeTable.LengthMask;
        if (length > Vp8LCodeTable.RootBits)
        {
            Drop(Vp8LCodeTable.RootBits);
            entry =
                table[code.Start + (entry >> Vp8LCodeTable.SymbolShift) + ((int)_window & (1 << (length - Vp8LCodeTable.RootBits)) - 1)];
            length = entry & Vp8LCodeTable.LengthMask;
        }
        Drop(length);
        return entry >> Vp8LCodeTable.SymbolShift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Drop(int length)
    {
        _window >>= length;
        _count -= length;
    }
}
