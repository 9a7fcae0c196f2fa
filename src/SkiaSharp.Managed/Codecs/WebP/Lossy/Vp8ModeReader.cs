using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Reads how macroblocks are predicted, from the first partition (RFC 6386, sections 9.3, 11 and 19.3).</summary>
internal sealed class Vp8ModeReader(Vp8Header header, int macroblocksAcross)
{
    private const int BlocksAcross = 4;

    private readonly Vp8Bits _bits = header.Bits;

    /// <summary>The predictions of the lowest blocks of the row above.</summary>
    private readonly Vp8Mode[] _above = new Vp8Mode[BlocksAcross * macroblocksAcross];

    private readonly Vp8Mode[] _left = new Vp8Mode[BlocksAcross];

    internal void BeginRow() => Array.Clear(_left);

    /// <returns>Whether the macroblock is marked as having no coefficients.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool Read(Vp8Macroblock macroblock, int column)
    {
        macroblock.Segment = header.SegmentTree is { } tree ? ReadSegment(tree) : 0;
        bool isSkipped = header.SkipProbability is { } probability && _bits.Read(probability);
        macroblock.IsSplit = !_bits.Read(145);
        Span<Vp8Mode> top = _above.AsSpan(BlocksAcross * column, BlocksAcross);
        if (macroblock.IsSplit)
        {
            ReadBlockModes(macroblock.Modes, top);
        }
        else
        {
            Vp8Mode mode = _bits.Read(156) ? (_bits.Read(128) ? Vp8Mode.Gradient : Vp8Mode.Horizontal)
                : _bits.Read(163) ? Vp8Mode.Vertical
                : Vp8Mode.Average;
            macroblock.Modes[0] = mode;
            top.Fill(mode);
            Array.Fill(_left, mode);
        }
        macroblock.ChromaMode = !_bits.Read(142) ? Vp8Mode.Average
            : !_bits.Read(114) ? Vp8Mode.Vertical
            : _bits.Read(183) ? Vp8Mode.Gradient
            : Vp8Mode.Horizontal;
        return isSkipped;
    }

    private int ReadSegment(byte[] tree) => _bits.Read(tree[0]) ? 2 + (_bits.Read(tree[2]) ? 1 : 0) : _bits.Read(tree[1]) ? 1 : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadBlockModes(Span<Vp8Mode> modes, Span<Vp8Mode> top)
    {
        for (int y = 0; y < BlocksAcross; y++)
        {
            Vp8Mode mode = _left[y];
            for (int x = 0; x < BlocksAcross; x++)
            {
                int context = (int)top[x] * Vp8ModeTables.Modes + (int)mode;
                mode = ReadBlockMode(Vp8ModeTables.Blocks.Slice(context * Vp8ModeTables.Nodes, Vp8ModeTables.Nodes));
                top[x] = modes[BlocksAcross * y + x] = mode;
            }
            _left[y] = mode;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vp8Mode ReadBlockMode(ReadOnlySpan<byte> nodes)
    {
        if (!_bits.Read(nodes[0]))
            return Vp8Mode.Average;
        if (!_bits.Read(nodes[1]))
            return Vp8Mode.Gradient;
        if (!_bits.Read(nodes[2]))
            return Vp8Mode.Vertical;
        if (!_bits.Read(nodes[3]))
            return !_bits.Read(nodes[4]) ? Vp8Mode.Horizontal : !_bits.Read(nodes[5]) ? Vp8Mode.DownRight : Vp8Mode.VerticalRight;
        if (!_bits.Read(nodes[6]))
            return Vp8Mode.DownLeft;
        if (!_bits.Read(nodes[7]))
            return Vp8Mode.VerticalLeft;
        return !_bits.Read(nodes[8]) ? Vp8Mode.HorizontalDown : Vp8Mode.HorizontalUp;
    }
}
