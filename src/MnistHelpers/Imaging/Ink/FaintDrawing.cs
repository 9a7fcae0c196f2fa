using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// A drawing in a color that hardly differs from its background, such as yellow on white. A screen's drawing has no noise, so that the
/// least difference is ink; on paper, it would be none.
/// </summary>
internal static class FaintDrawing
{
    /// <summary>The minimum share of the pixels that have the background's brightness, to the level of a picture of 8 bits.</summary>
    private const double LeastEven = 0.6;

    /// <summary>The difference from the background from which ink is found without help, and the least that is ink.</summary>
    private const float Clear = 0.25f, Least = 0.02f;

    /// <summary>Returns the drawing with its largest difference from the background as contrast; null if it is none.</summary>
    internal static GrayPlane? Strengthen(GrayPlane gray)
    {
        var counts = new int[byte.MaxValue + 1];
        foreach (float value in gray.Values)
            counts[(int)MathF.Round(Math.Clamp(value, 0, 1) * byte.MaxValue)]++;
        int count = counts.Max();
        float ground = (float)counts.IndexOf(count) / byte.MaxValue, darkest = gray.Values.Min();
        float most = Math.Max(ground - darkest, gray.Values.Max() - ground);
        if (count < LeastEven * gray.Values.Length || most is >= Clear or < Least)
            return null;
        bool isDark = ground - darkest >= most;
        return gray.Map(value => isDark ? Math.Clamp(1 - (ground - value) / most, 0, 1) : Math.Clamp((value - ground) / most, 0, 1));
    }
}
