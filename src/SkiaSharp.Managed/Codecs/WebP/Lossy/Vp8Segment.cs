namespace SkiaSharp;

/// <summary>
/// The settings of one of the four segments, for all its macroblocks: how coefficients are scaled, and how edges are smoothed.
/// </summary>
internal sealed class Vp8Segment
{
    /// <summary>The number of offsets.</summary>
    internal const int Offsets = 5;

    /// <summary>The smallest AC factor of the averages; their AC factors are 155/100 of the usual ones.</summary>
    private const int LeastAcOfAverages = 8;

    private const int LastChromaDcLevel = 117;

    /// <param name="level">The quantizer's level, to which the offsets are added.</param>
    /// <param name="offsets">The offsets of luma's DC, the averages' DC and AC, and chroma's DC and AC.</param>
    /// <param name="whole">The filter of macroblocks with a single prediction.</param>
    /// <param name="split">The filter of macroblocks whose blocks are predicted one by one.</param>
    internal Vp8Segment(int level, ReadOnlySpan<int> offsets, Vp8FilterStrength whole, Vp8FilterStrength split)
    {
        LumaDc = Dc(level + offsets[0]);
        LumaAc = Ac(level);
        AveragesDc = 2 * Dc(level + offsets[1]);
        AveragesAc = Math.Max(LeastAcOfAverages, Ac(level + offsets[2]) * 155 / 100);
        ChromaDc = Dc(Math.Min(level + offsets[3], LastChromaDcLevel));
        ChromaAc = Ac(level + offsets[4]);
        WholeFilter = whole;
        SplitFilter = split;
    }

    internal int LumaDc { get; }

    internal int LumaAc { get; }

    /// <summary>The DC factor of the block that holds the DC of the sixteen luma blocks (Y2).</summary>
    internal int AveragesDc { get; }

    internal int AveragesAc { get; }

    internal int ChromaDc { get; }

    internal int ChromaAc { get; }

    internal Vp8FilterStrength WholeFilter { get; }

    internal Vp8FilterStrength SplitFilter { get; }

    private static int Dc(int level) => Vp8QuantizerTables.Dc[Math.Clamp(level, 0, Vp8QuantizerTables.LastLevel)];

    private static int Ac(int level) => Vp8QuantizerTables.Ac[Math.Clamp(level, 0, Vp8QuantizerTables.LastLevel)];
}
