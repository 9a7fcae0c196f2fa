namespace SkiaSharp;

/// <summary>How far samples on both sides of an edge may differ and still be smoothed (RFC 6386, sections 9.6 and 15.2).</summary>
/// <param name="Limit">The limit across an edge between blocks; if it is 0, nothing is smoothed.</param>
/// <param name="Interior">The limit between neighbors on one side.</param>
/// <param name="Variance">The difference above which an edge counts as one of the picture's own.</param>
internal readonly record struct Vp8FilterStrength(int Limit, int Interior, int Variance)
{
    private const int HighestLevel = 63;

    /// <summary>The amount by which the limit is larger at an edge between macroblocks.</summary>
    internal const int MacroblockBonus = 4;

    internal static Vp8FilterStrength Of(int level, int sharpness)
    {
        level = Math.Clamp(level, 0, HighestLevel);
        if (level == 0)
            return default;
        int interior = sharpness == 0 ? level : Math.Min(level >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
        interior = Math.Max(1, interior);
        return new Vp8FilterStrength(2 * level + interior, interior, level >= 40 ? 2 : level >= 15 ? 1 : 0);
    }
}
