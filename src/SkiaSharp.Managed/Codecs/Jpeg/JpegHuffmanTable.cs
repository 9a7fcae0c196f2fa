using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Decodes one set of Huffman codes. Short codes are looked up, together with the value that follows if both are short enough.
/// </summary>
internal sealed class JpegHuffmanTable
{
    internal const int LookupBits = 10;

    private const int LongestCode = 16;

    private readonly byte[] _symbols;

    /// <summary>For each length, the first code that is longer, left-aligned in 16 bits.</summary>
    private readonly int[] _limits = new int[LongestCode + 1];

    /// <summary>For each length, the number added to a code to find the index of its symbol.</summary>
    private readonly int[] _offsets = new int[LongestCode + 1];

    /// <param name="counts">The number of codes of each length from 1 to 16.</param>
    /// <param name="symbols">The symbols, in the order of the codes.</param>
    /// <exception cref="CodecException">There are too many codes of some length.</exception>
    internal JpegHuffmanTable(ReadOnlySpan<byte> counts, byte[] symbols)
    {
        _symbols = symbols;
        int code = 0, index = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            _offsets[length] = index - code;
            for (int i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                if (length <= LookupBits)
                    Enter(code, length, symbols[index]);
            }
            // The code of all ones is reserved.
            if (code >= 1 << length)
                throw new CodecException(SKCodecResult.ErrorInInput);
            _limits[length] = code << (LongestCode - length);
            code <<= 1;
        }
    }

    /// <summary>
    /// Indexed by the next <see cref="LookupBits"/> bits. Bits 0 to 4 hold the number of bits used, or 0 if the code is longer; bits 8 to
    /// 15 hold the symbol (four bits for a run of zeros, and four bits for the size of the value); bits 16 to 31 hold the value if its bits
    /// are among those used, otherwise 0.
    /// </summary>
    internal int[] Lookup { get; } = new int[1 << LookupBits];

    /// <summary>The same table without values.</summary>
    internal ushort[] Symbols { get; } = new ushort[1 << LookupBits];

    /// <summary>Decodes a code that is too long for the lookup.</summary>
    /// <param name="window">The next bits, at the top.</param>
    /// <param name="length">The length of the code in bits.</param>
    /// <returns>The symbol; -1 if no code begins with these bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int FindLong(ulong window, out int length)
    {
        int bits = (int)(window >> (64 - LongestCode));
        for (length = LookupBits + 1; length <= LongestCode; length++)
        {
            if (bits < _limits[length])
                return _symbols[_offsets[length] + (bits >> (LongestCode - length))];
        }
        length = LongestCode;
        return -1;
    }

    /// <summary>Returns whether the table can code DC differences, whose size is at most 15.</summary>
    internal bool IsForDc()
    {
        foreach (byte symbol in _symbols)
        {
            if (symbol > 15)
                return false;
        }
        return true;
    }

    private void Enter(int code, int length, byte symbol)
    {
        int free = LookupBits - length, size = symbol & 15;
        for (int rest = 0; rest < 1 << free; rest++)
        {
            int bits = code << free | rest;
            if (bits >= Lookup.Length)
                throw new CodecException(SKCodecResult.ErrorInInput);
            Symbols[bits] = (ushort)(symbol << 8 | length);
            Lookup[bits] = symbol << 8 | length;
            if (size > 0 && size <= free)
            {
                int value = rest >> (free - size);
                if (value < 1 << (size - 1))
                    value -= (1 << size) - 1;
                Lookup[bits] = value << 16 | symbol << 8 | length + size;
            }
        }
    }
}
