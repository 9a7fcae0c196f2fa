namespace SkiaSharp;

/// <summary>Smooths the edges in a row of macroblocks, and those toward the row above.</summary>
internal sealed unsafe class Vp8FilterRow(bool isSimple, int macroblocksAcross)
{
    private readonly (Vp8FilterStrength Strength, bool HasInner)[] _macroblocks = new (Vp8FilterStrength, bool)[macroblocksAcross];

    /// <summary>
    /// Records how a macroblock is to be smoothed. Its inner edges are smoothed only if its blocks differ from a single prediction.
    /// </summary>
    internal void Set(int column, Vp8Macroblock macroblock, Vp8Segment segment) =>
        _macroblocks[column] =
            (macroblock.IsSplit ? segment.SplitFilter : segment.WholeFilter, macroblock.IsSplit || macroblock.HasCoefficients);

    internal void Apply(Vp8Planes planes, bool isFirstRow)
    {
        for (int column = 0; column < macroblocksAcross; column++)
        {
            (Vp8FilterStrength strength, bool hasInner) = _macroblocks[column];
            if (strength.Limit == 0)
                continue;
            Vp8FilterStrength outer = strength with { Limit = strength.Limit + Vp8FilterStrength.MacroblockBonus };
            byte* luma = planes.Luma + column * Vp8Planes.LumaSide;
            byte* blue = planes.Blue + column * Vp8Planes.ChromaSide, red = planes.Red + column * Vp8Planes.ChromaSide;
            // Vertical edges first, from the left.
            if (column > 0)
                Smooth(Vp8LoopFilter.Kind.Outer, outer, luma, blue, red, planes, isVertical: true);
            if (hasInner)
                SmoothInner(strength, luma, blue, red, planes, isVertical: true);
            if (!isFirstRow)
                Smooth(Vp8LoopFilter.Kind.Outer, outer, luma, blue, red, planes, isVertical: false);
            if (hasInner)
                SmoothInner(strength, luma, blue, red, planes, isVertical: false);
        }
    }

    private void SmoothInner(Vp8FilterStrength strength, byte* luma, byte* blue, byte* red, Vp8Planes planes, bool isVertical)
    {
        const int BlockSide = 4;
        for (int i = BlockSide; i < Vp8Planes.LumaSide; i += BlockSide)
            SmoothLuma(Vp8LoopFilter.Kind.Inner, strength, luma + i * (isVertical ? 1 : planes.LumaStride), planes, isVertical);
        int chroma = BlockSide * (isVertical ? 1 : planes.ChromaStride);
        SmoothChroma(Vp8LoopFilter.Kind.Inner, strength, blue + chroma, red + chroma, planes, isVertical);
    }

    private void Smooth(
        Vp8LoopFilter.Kind kind, Vp8FilterStrength strength, byte* luma, byte* blue, byte* red, Vp8Planes planes, bool isVertical)
    {
        SmoothLuma(kind, strength, luma, planes, isVertical);
        SmoothChroma(kind, strength, blue, red, planes, isVertical);
    }

    private void SmoothLuma(Vp8LoopFilter.Kind kind, Vp8FilterStrength strength, byte* luma, Vp8Planes planes, bool isVertical)
    {
        int across = isVertical ? 1 : planes.LumaStride, along = isVertical ? planes.LumaStride : 1;
        Vp8LoopFilter.Filter(isSimple ? Vp8LoopFilter.Kind.Simple : kind, luma, across, along, strength);
    }

    private void SmoothChroma(Vp8LoopFilter.Kind kind, Vp8FilterStrength strength, byte* blue, byte* red, Vp8Planes planes, bool isVertical)
    {
        if (!isSimple)
            Vp8LoopFilter.FilterTwo(kind, blue, red, isVertical ? 1 : planes.ChromaStride, isVertical ? planes.ChromaStride : 1, strength);
    }
}
