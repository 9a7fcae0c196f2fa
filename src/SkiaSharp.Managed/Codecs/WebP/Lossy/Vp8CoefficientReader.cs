using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Reads the coefficients of macroblocks (RFC 6386, section 13).</summary>
internal sealed unsafe class Vp8CoefficientReader(Vp8Header header, int macroblocksAcross)
{
    // Kinds of blocks, in the order of their probabilities.
    private const int LumaWithoutDc = 0, Averages = 1, Chroma = 2, Luma = 3;

    /// <summary>
    /// The number of flags that are kept of a macroblock for those below and to its right: luma's last four blocks, both chromas' last two,
    /// and the averages.
    /// </summary>
    private const int ContextLength = 9, AveragesContext = 8;

    private readonly byte[] _above = new byte[ContextLength * macroblocksAcross];
    private readonly byte[] _left = new byte[ContextLength];

    private static ReadOnlySpan<byte> Zigzag => [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];

    /// <summary>The offset of the probabilities of each position; those of the last entry are not read.</summary>
    private static ReadOnlySpan<byte> Bands => [0, 33, 66, 99, 198, 132, 165, 198, 198, 198, 198, 198, 198, 198, 198, 231, 0];

    /// <summary>The probabilities of the extra bits of large levels (categories three to six), each list ended by zeros.</summary>
    private static ReadOnlySpan<byte> ExtraBits =>
    [
        173, 148, 140, 0, 0, 0, 0, 0, 0, 0, 0, 0, 176, 155, 140, 135, 0, 0, 0, 0, 0, 0, 0, 0,
        180, 157, 141, 134, 130, 0, 0, 0, 0, 0, 0, 0, 254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129, 0,
    ];

    internal void BeginRow() => Array.Clear(_left);

    /// <summary>Records a macroblock without coefficients.</summary>
    internal void Skip(Vp8Macroblock macroblock, int column)
    {
        // A macroblock whose blocks are predicted one by one has no averages, so what is known of them stays.
        int length = macroblock.IsSplit ? AveragesContext : ContextLength;
        _above.AsSpan(ContextLength * column, length).Clear();
        _left.AsSpan(0, length).Clear();
        Array.Clear(macroblock.Contents);
        macroblock.HasCoefficients = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Read(Vp8Bits bits, Vp8Macroblock macroblock, int column)
    {
        Vp8Segment segment = header.Segments[macroblock.Segment];
        bool hasAny = false;
        fixed (byte* probabilities = header.Probabilities)
        fixed (byte* top = _above.AsSpan(ContextLength * column, ContextLength), side = _left)
        fixed (short* coefficients = macroblock.Coefficients)
        fixed (Vp8Content* contents = macroblock.Contents)
        {
            int first = 0;
            byte* ofKind = probabilities + Luma * Vp8CoefficientTables.KindLength;
            if (!macroblock.IsSplit)
            {
                short* averages = stackalloc short[Vp8Macroblock.BlockLength];
                Unsafe.InitBlockUnaligned(averages, 0, Vp8Macroblock.BlockLength * sizeof(short));
                int count = ReadBlock(
                    bits, probabilities + Averages * Vp8CoefficientTables.KindLength, top[AveragesContext] + side[AveragesContext], 0,
                    segment.AveragesDc, segment.AveragesAc, averages);
                top[AveragesContext] = side[AveragesContext] = (byte)(count > 0 ? 1 : 0);
                if (count > 0)
                    Vp8Transform.SpreadAverages(averages, coefficients);
                first = 1;
                ofKind = probabilities + LumaWithoutDc * Vp8CoefficientTables.KindLength;
            }

            hasAny |= ReadPlane(bits, ofKind, 4, first, segment.LumaDc, segment.LumaAc, top, side, coefficients, contents);
            ofKind = probabilities + Chroma * Vp8CoefficientTables.KindLength;
            for (int i = 0; i < 2; i++)
            {
                int block = Vp8Macroblock.LumaBlocks + 4 * i, context = 4 + 2 * i;
                hasAny |= ReadPlane(
                    bits, ofKind, 2, 0, segment.ChromaDc, segment.ChromaAc, top + context, side + context,
                    coefficients + block * Vp8Macroblock.BlockLength, contents + block);
            }
        }
        macroblock.HasCoefficients = hasAny;
    }

    /// <summary>Reads a square of blocks.</summary>
    /// <returns>Whether any block has coefficients.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool ReadPlane(
        Vp8Bits bits, byte* probabilities, int side, int first, int dc, int ac, byte* above, byte* left, short* coefficients,
        Vp8Content* contents)
    {
        bool hasAny = false;
        for (int y = 0; y < side; y++)
        {
            int before = left[y];
            for (int x = 0; x < side; x++)
            {
                int count = ReadBlock(bits, probabilities, before + above[x], first, dc, ac, coefficients);
                before = count > first ? 1 : 0;
                above[x] = (byte)before;
                *contents = count > 1 ? Vp8Content.Any : *coefficients != 0 ? Vp8Content.Even : Vp8Content.None;
                hasAny |= *contents != Vp8Content.None;
                contents++;
                coefficients += Vp8Macroblock.BlockLength;
            }
            left[y] = (byte)before;
        }
        return hasAny;
    }

    /// <returns>The position, in zigzag order, after the last coefficient.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadBlock(Vp8Bits bits, byte* probabilities, int context, int first, int dc, int ac, short* block)
    {
        var window = new Vp8Window(bits);
        int position = first;
        byte* nodes = probabilities + Bands[position] + context * Vp8CoefficientTables.Nodes;
        while (position < Vp8Macroblock.BlockLength && window.Read(nodes[0]))
        {
            while (!window.Read(nodes[1]))
            {
                position++;
                if (position == Vp8Macroblock.BlockLength)
                {
                    window.End();
                    return position;
                }
                nodes = probabilities + Bands[position];
            }

            byte* next = probabilities + Bands[position + 1];
            int level = 1;
            if (window.Read(nodes[2]))
            {
                level = ReadLargeLevel(ref window, nodes);
                next += Vp8CoefficientTables.Nodes;
            }
            nodes = next + Vp8CoefficientTables.Nodes;
            if (window.Read(128))
                level = -level;
            block[Zigzag[position]] = (short)(level * (position == 0 ? dc : ac));
            position++;
        }
        window.End();
        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadLargeLevel(ref Vp8Window window, byte* nodes)
    {
        if (!window.Read(nodes[3]))
            return !window.Read(nodes[4]) ? 2 : 3 + window.ReadBit(nodes[5]);
        if (!window.Read(nodes[6]))
            return !window.Read(nodes[7]) ? 5 + window.ReadBit(159) : 7 + 2 * window.ReadBit(165) + window.ReadBit(145);
        int category = window.ReadBit(nodes[8]);
        category = 2 * category + window.ReadBit(nodes[9 + category]);
        int level = 0;
        for (int i = 12 * category; ExtraBits[i] != 0; i++)
            level = 2 * level + window.ReadBit(ExtraBits[i]);
        return level + 3 + (8 << category);
    }
}
