using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Reads how macroblocks are predicted, from the first partition (RFC 6386, sections 9.3, 11 and 19.3).</summary>
internal sealed class Vp8ModeReader(Vp8Header header, int macroblocksAcross)
{
    private const int BlocksAcross = 4;

    private readonly Vp8Bits bits = header.Bits;

    /// <summary>The predictions of the lowest blocks of the row above.</summary>
    private readonly Vp8Mode[] above = new Vp8Mode[BlocksAcross * macroblocksAcross];

    private readonly Vp8Mode[] left = new Vp8Mode[BlocksAcross];

    internal void BeginRow() => Array.Clear(left);

    /// <returns>Whether it is said that there are no coefficients.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Read(Vp8Macroblock macroblock, int column)
    {
        macroblock.Segment = header.SegmentTree is { } tree ? ReadSegment(tree) : 0;
        bool isSkipped = header.SkipProbability is { } probability && bits.Read(probability);
        macroblock.IsSplit = !bits.Read(145);
        Span<Vp8Mode> top = above.AsSpan(BlocksAcross * column, BlocksAcross);
        if (macroblock.IsSplit)
        {
            ReadBlockModes(macroblock.Modes, top);
        }
        else
        {
            Vp8Mode mode = bits.Read(156) ? (bits.Read(128) ? Vp8Mode.Gradient : Vp8Mode.Horizontal) : bits.Read(163) ? Vp8Mode.Vertical : Vp8Mode.Average;
            macroblock.Modes[0] = mode;
            top.Fill(mode);
            Array.Fill(left, mode);
        }
        macroblock.ChromaMode = !bits.Read(142) ? Vp8Mode.Average : !bits.Read(114) ? Vp8Mode.Vertical : bits.Read(183) ? Vp8Mode.Gradient : Vp8Mode.Horizontal;
        return isSkipped;
    }

    private int ReadSegment(byte[] tree) => bits.Read(tree[0]) ? 2 + (bits.Read(tree[2]) ? 1 : 0) : bits.Read(tree[1]) ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadBlockModes(Span<Vp8Mode> modes, Span<Vp8Mode> top)
    {
        for (int y = 0; y < BlocksAcross; y++)
        {
            Vp8Mode mode = left[y];
            for (int x = 0; x < BlocksAcross; x++)
            {
                int context = (int)top[x] * Vp8ModeTables.Modes + (int)mode;
                mode = ReadBlockMode(Vp8ModeTables.Blocks.Slice(context * Vp8ModeTables.Nodes, Vp8ModeTables.Nodes));
                top[x] = modes[BlocksAcross * y + x] = mode;
            }
            left[y] = mode;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vp8Mode ReadBlockMode(ReadOnlySpan<byte> nodes)
    {
        if (!bits.Read(nodes[0]))
            return Vp8Mode.Average;
        if (!bits.Read(nodes[1]))
            return Vp8Mode.Gradient;
        if (!bits.Read(nodes[2]))
            return Vp8Mode.Vertical;
        if (!bits.Read(nodes[3]))
            return !bits.Read(nodes[4]) ? Vp8Mode.Horizontal : !bits.Read(nodes[5]) ? Vp8Mode.DownRight : Vp8Mode.VerticalRight;
        if (!bits.Read(nodes[6]))
            return Vp8Mode.DownLeft;
        if (!bits.Read(nodes[7]))
            return Vp8Mode.VerticalLeft;
        return !bits.Read(nodes[8]) ? Vp8Mode.HorizontalDown : Vp8Mode.HorizontalUp;
    }
}
