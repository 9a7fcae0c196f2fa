using System.Globalization;

namespace FigureRenderer.Axes;

/// <summary>Formats numbers as plotly.js does for tick labels.</summary>
internal static class TickLabels
{
    private static readonly string[] s_prefixes = ["f", "p", "n", "μ", "m", "", "k", "M", "B", "T"];

    /// <summary>
    /// Formats a number of an axis with the given magnitude and step: no trailing zeros, thousands as k, M, B. A number between ticks may
    /// need a few more digits.
    /// </summary>
    public static string Linear(double value, double magnitude, double step, int moreDigits = 0)
    {
        int exponent = 0;
        if (magnitude > 0)
        {
            int range = (int)Math.Floor(Math.Log10(magnitude) + 0.01);
            if (Math.Abs(range) > 3) exponent = 3 * (int)Math.Round((range - 1) / 3.0);
        }
        double scaled = value / Math.Pow(10, exponent);
        int decimals = Math.Clamp(2 + moreDigits - (int)Math.Floor(Math.Log10(step) - exponent + 0.01), 0, 15);
        string digits = Math.Round(Math.Abs(scaled), decimals).ToString("0.###############", CultureInfo.InvariantCulture);
        bool zero = digits == "0";
        string unit = exponent is >= -15 and <= 12 ? s_prefixes[(exponent / 3) + 5]
            : string.Create(CultureInfo.InvariantCulture, $"×10<sup>{exponent}</sup>").Replace('-', '\u2212');
        return (value < 0 && !zero ? "\u2212" : "") + digits + (zero ? "" : unit);
    }

    /// <summary>Formats a standalone number with four significant digits.</summary>
    public static string Brief(double value)
    {
        if (value == 0) return "0";
        return Math.Abs(value) is >= 1e-4 and < 1e7
            ? double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .ToString("0.########", CultureInfo.InvariantCulture)
            : value.ToString("G4", CultureInfo.InvariantCulture);
    }
}
