using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>The bits of entropy-coded data. At a marker zeros are supplied. <see cref="JpegBitWindow"/> reads them.</summary>
internal sealed unsafe class JpegBits(JpegInput input)
{
    private const int MostFillBytes = 8;

    private int _padding;

    /// <summary>The next bits, at the top; below the counted ones may stand bits of bytes that are not counted yet.</summary>
    internal ulong Window;

    internal int Count;

    internal byte* Position = input.Position;

    /// <summary>Whether zeros were taken that the file does not hold.</summary>
    internal bool IsExhausted => Count < _padding;

    /// <summary>Whether a whole byte is left that was not needed.</summary>
    internal bool HasBytesLeft => Count - _padding >= 8;

    /// <summary>The marker that comes next, once all bits before it were taken; at the end of the file that of the image's end.</summary>
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

    /// <summary>To be called before each block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginBlock()
    {
        if (Position <= input.Limit)
            return;
        input.Position = Position;
        input.Fill();
        Position = input.Position;
    }

    /// <summary>Bytes one by one: past stuffed ones, up to a marker.</summary>
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

    /// <summary>Gives the bytes that follow back to the file.</summary>
    internal void Release()
    {
        Window = 0;
        Count = _padding = 0;
        input.Position = Position;
    }

    /// <summary>Goes on at the file's position.</summary>
    internal void Resume() => Position = input.Position;
}
