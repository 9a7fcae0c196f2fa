using System.Globalization;

namespace FigureRenderer.Drawing;

/// <summary>
/// Writes coordinates with at most two decimals, independent of the machine's culture, and within the range that browsers support.
/// </summary>
internal static class Number
{
    public static string Text(double value)
    {
        double rounded = Math.Round(Math.Clamp(value, -1e7, 1e7), 2);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
