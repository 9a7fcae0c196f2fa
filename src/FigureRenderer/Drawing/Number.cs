using System.Globalization;

namespace FigureRenderer.Drawing;

/// <summary>Writes coordinates: two decimals at most, never in the machine's culture.</summary>
internal static class Number
{
    public static string Text(double value)
    {
        double rounded = Math.Round(value, 2);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
