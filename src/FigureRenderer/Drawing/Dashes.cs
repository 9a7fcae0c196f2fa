using System.Globalization;

namespace FigureRenderer.Drawing;

/// <summary>Converts dashes: those that plotly.js knows by name, or a list of lengths.</summary>
internal static class Dashes
{
    public static string? Of(string? name, double lineWidth)
    {
        double unit = Math.Max(lineWidth, 3);
        double[]? lengths = name switch
        {
            null or "" or "solid" => null,
            "dot" => [unit, unit],
            "dash" => [3 * unit, 3 * unit],
            "longdash" => [5 * unit, 5 * unit],
            "dashdot" => [3 * unit, unit, unit, unit],
            "longdashdot" => [5 * unit, 2 * unit, unit, 2 * unit],
            _ => Lengths(name),
        };
        return lengths is null ? null : string.Join(' ', lengths.Select(Number.Text));
    }

    private static double[]? Lengths(string list)
    {
        string[] parts = list.Replace("px", "", StringComparison.Ordinal).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        double[] lengths = [.. parts.Select(part =>
            double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double length) ? length : double.NaN)];
        return Array.TrueForAll(lengths, double.IsFinite) ? lengths : null;
    }
}
