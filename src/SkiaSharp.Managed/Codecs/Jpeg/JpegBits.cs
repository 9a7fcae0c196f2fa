using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>The bits of entropy-coded data, read through <see cref="JpegBitWindow"/>. At a marker, zeros are supplied.</summary>
internal sealed unsafe class JpegBits(JpegInput input)
{
    private const int MostFillBytes = 8;

    private int _padding;

    /// <summary>The next bits, at the top. Below the counted bits, there may be bits of bytes that are not counted yet.</summary>
    internal ulong Window;

    internal int Count;

    internal byte* Position = input.Position;

    /// <summary>Whether padding zeros were read, which are not in the file.</summary>
    internal bool IsExhausted => Count < _padding;

    /// <summary>Whether at least one whole byte was not used.</summary>
    internal bool HasBytesLeft => Count - _padding >= 8;

    /// <summary>The next marker, once all bits before it have been read; at the end of the file, the end-of-image marker.</summary>
    internal int Marker
    {
        get
        {
            byte* next = Position + 1;
            while (*next == 0xFF && next < Position + MostFillBytes)
                next++;
            return *next;
        }
    }

    /// <summary>Refills the input if necessary; must be called before each block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginBlock()
    {
        if (Position <= input.Limit)
            return;
        input.Position = Position;
        input.Fill();
        Position = input.Position;
    }

    /// <summary>Refills the window byte by byte, skipping stuffed bytes and stopping at a marker.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Refill()
    {
        while (Count <= 56)
        {
            int length = 1;
            byte value = *Position;
            if (value == 0xFF)
            {
                while (Position[length] == 0xFF && length < MostFillBytes)
                    length++;
                if (Position[length] != 0)
                {
                    _padding += 64 - Count;
                    Count = 64;
                    return;
                }
                length++;
            }
            Window |= (ulong)value << (56 - Count);
            Count += 8;
            Position += length;
        }
    }

    /// <summary>Drops the buffered bits, and sets the position in the file to the bytes that follow.</summary>
    internal void Release()
    {
        Window = 0;
        Count = _padding = 0;
        input.Position = Position;
    }

    /// <summary>Continues at the position in the file.</summary>
    internal void Resume() => Position = input.Position;
}
