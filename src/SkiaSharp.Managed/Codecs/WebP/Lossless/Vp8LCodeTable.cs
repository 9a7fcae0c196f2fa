using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// The prefix codes of a picture. An entry holds a symbol and the length of its code. For longer codes, the entry of the first eight bits
/// leads to other entries: it holds their offset from the code's first entry, and the number of bits to look at in total.
/// </summary>
internal sealed class Vp8LCodeTable
{
    internal const int RootBits = 8;
    internal const int LengthMask = 15;
    internal const int SymbolShift = 4;

    internal const int LongestCode = 15;

    /// <summary>The limit of the table. The most that libwebp writes, 2600 sets of codes for one picture, takes a quarter of it.</summary>
    private const int MostEntries = 1 << 25;

    private int _count;

    internal ushort[] Entries { get; private set; } = new ushort[1 << RootBits];

    /// <param name="lengths">
    /// The length of each symbol's code; 0 if the symbol is not used. A single symbol takes no bits, whatever its length.
    /// </param>
    /// <exception cref="CodecException">The lengths do not form a prefix code, or the table is full.</exception>
    internal Vp8LCode Add(ReadOnlySpan<byte> lengths)
    {
        Span<int> counts = stackalloc int[LongestCode + 1], offsets = stackalloc int[LongestCode + 1];
        counts.Clear();
        foreach (byte length in lengths)
            counts[length]++;
        counts[0] = offsets[0] = offsets[1] = 0;
        int symbols = 0, longest = 0, space = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            offsets[length] = symbols;
            symbols += counts[length];
            space += counts[length] << (LongestCode - length);
            longest = counts[length] > 0 ? length : longest;
        }
        // No code may begin with another, and every sequence of bits has to begin with a code.
        if (symbols == 0 || symbols > 1 && space != 1 << LongestCode)
            throw new CodecException(SKCodecResult.ErrorInInput);

        Span<ushort> sorted = stackalloc ushort[symbols];
        for (int symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0)
                sorted[offsets[lengths[symbol]]++] = (ushort)symbol;
        }
        return symbols == 1 ? AddSingle(sorted[0]) : Add(sorted, counts, longest);
    }

    /// <summary>Removes the code that was added last.</summary>
    internal void Remove(Vp8LCode last) => _count = last.Start;

    private Vp8LCode AddSingle(int symbol)
    {
        int start = Take(1);
        Entries[start] = (ushort)(symbol << SymbolShift);
        return new Vp8LCode(start, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vp8LCode Add(ReadOnlySpan<ushort> sorted, Span<int> counts, int longest)
    {
        int rootBits = Math.Min(RootBits, longest), start = Take(1 << rootBits), i = 0;
        // The first bit of a code is its lowest, so the codes are counted up from the other end.
        uint code = 0;
        int table = start, tableBits = rootBits, dropped = 0, prefix = -1;
        for (int length = 1; length <= longest; length++)
        {
            for (; counts[length] > 0; counts[length]--)
            {
                int low = (int)code & (1 << rootBits) - 1;
                if (length > rootBits && low != prefix)
                {
                    prefix = low;
                    dropped = rootBits;
                    tableBits = BitsOfTable(counts, length, rootBits);
                    table = Take(1 << tableBits);
                    Entries[start + low] = (ushort)(table - start << SymbolShift | rootBits + tableBits);
                }
                var entry = (ushort)(sorted[i++] << SymbolShift | length - dropped);
                for (int at = (int)code >> dropped; at < 1 << tableBits; at += 1 << (length - dropped))
                    Entries[table + at] = entry;
                code = Next(code, length);
            }
        }
        return new Vp8LCode(start, (1 << rootBits) - 1);
    }

    /// <summary>Returns how many bits after the first eight a table has to look at to hold all codes that begin with these eight.</summary>
    private static int BitsOfTable(ReadOnlySpan<int> counts, int length, int rootBits)
    {
        int bits = length - rootBits;
        for (int left = 1 << bits; length < LongestCode; length++, bits++, left <<= 1)
        {
            left -= counts[length];
            if (left <= 0)
                break;
        }
        return bits;
    }

    /// <summary>Adds one to a code whose lowest bit is the most significant.</summary>
    private static uint Next(uint code, int length)
    {
        uint bit = 1u << (length - 1);
        while ((code & bit) != 0)
            bit >>= 1;
        return bit == 0 ? 0 : (code & bit - 1) + bit;
    }

    private int Take(int entries)
    {
        int start = _count;
        _count += entries;
        if (_count > MostEntries)
            throw new CodecException(SKCodecResult.ErrorInInput);
        if (_count > Entries.Length)
        {
            ushort[] larger = Entries;
            Array.Resize(ref larger, Math.Max(_count, 2 * larger.Length));
            Entries = larger;
        }
        return start;
    }
}
