using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Decodes one set of Huffman codes. Short codes are looked up, together with the bits of the value that follows where both are short.
/// </summary>
internal sealed class JpegHuffmanTable
{
    internal const int LookupBits = 10;

    private const int LongestCode = 16;

    private readonly byte[] _symbols;

    /// <summary>For each length the first code that is longer, as the top bits of 16.</summary>
    private readonly int[] _limits = new int[LongestCode + 1];

    /// <summary>For each length what is added to a code to find its symbol.</summary>
    private readonly int[] _offsets = new int[LongestCode + 1];

    /// <param name="counts">How many codes there are of each length from 1 to 16.</param>
    /// <param name="symbols">What they stand for, in the order of the codes.</param>
    /// <exception cref="CodecException">There are more codes of a length than there can be.</exception>
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
            // The code of ones alone is not given out.
            if (code >= 1 << length)
                throw new CodecException(SKCodecResult.ErrorInInput);
            _limits[length] = code << (LongestCode - length);
            code <<= 1;
        }
    }

    /// <summary>
    /// By the next <see cref="LookupBits"/> bits: in bits 0 to 4 how many are used, 0 where the code is longer; in bits 8 to 15 the symbol
    /// (a run of zeros, four bits, and the size of the value, four bits); in bits 16 to 31 the value where its bits are among those used,
    /// else 0.
    /// </summary>
    internal int[] Lookup { get; } = new int[1 << LookupBits];

    /// <summary>The same without values.</summary>
    internal ushort[] Symbols { get; } = new ushort[1 << LookupBits];

    /// <summary>Finds a code that the lookup does not hold.</summary>
    /// <param name="window">The next bits, at the top.</param>
    /// <param name="length">How many bits it has.</param>
    /// <returns>The symbol; -1 where no code begins like this.</returns>
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

    /// <summary>Whether it can code DC differences, whose size is at most 15.</summary>
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
