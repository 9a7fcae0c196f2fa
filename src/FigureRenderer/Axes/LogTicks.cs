using System.Globalization;

namespace FigureRenderer.Axes;

/// <summary>Places ticks at powers of ten, with minor ones between them if few powers are visible.</summary>
internal static class LogTicks
{
    private const int MostTicks = 1000;

    // Not a d3 number format, unlike a tickformat.
    private const string AsPower = "10^";

    /// <summary>Builds the ticks; the range and the step are in powers of ten.</summary>
    public static IEnumerable<Tick> Build(Axis axis, double roughStep)
    {
        (double low, double high) = (Math.Min(axis.Range.Start, axis.Range.End), Math.Max(axis.Range.Start, axis.Range.End));
        string? format = axis.Attributes.Text("tickformat") is { Length: > 0 } given ? given
            : axis.Attributes.Text("exponentformat") == "power" ? AsPower : null;
        if (axis.Attributes.Number("dtick") is { } distance and > 0 && (high - low) / distance < MostTicks)
            return Asked(low, high, distance, axis.Attributes.Number("tick0", 0), format);
        if (roughStep <= 0.7 && high - low < 1) return WithinOnePower(low, high, roughStep, format);
        int[] between = roughStep > 0.7 ? [1] : roughStep > 0.3 ? [1, 2, 5] : [1, 2, 3, 4, 5, 6, 7, 8, 9];
        int step = roughStep > 0.7 ? (int)Math.Ceiling(roughStep) : 1;
        return Powers(low, high, step, between, format);
    }

    private static IEnumerable<Tick> Powers(double low, double high, int step, int[] between, string? format)
    {
        int first = (int)Math.Floor(low / step) * step;
        for (int power = first; power <= high && (power - first) / step < MostTicks; power += step)
        {
            double value = Math.Pow(10, power);
            foreach (int digit in between)
            {
                string label = digit == 1 ? Label(value, value, format) : digit.ToString(CultureInfo.InvariantCulture);
                yield return new Tick(power + Math.Log10(digit), label, Small: digit != 1);
            }
        }
    }

    /// <summary>Builds the ticks for a numeric dtick, a step in powers of ten.</summary>
    private static IEnumerable<Tick> Asked(double low, double high, double step, double origin, string? format)
    {
        for (double position = NiceNumbers.FirstAtOrAfter(low, step, origin); position <= high + (step * 1e-6); position += step)
            yield return new Tick(position, Label(Math.Pow(10, position), Math.Pow(10, position), format));
    }

    private static IEnumerable<Tick> WithinOnePower(double low, double high, double roughStep, string? format)
    {
        double count = 1.5 * (high - low) / roughStep;
        (double from, double to) = (Math.Pow(10, low), Math.Pow(10, high));
        double step = NiceNumbers.RoundUp((to - from) / count);
        for (double value = NiceNumbers.FirstAtOrAfter(from, step); value <= to; value += step)
        {
            if (value > 0) yield return new Tick(Math.Log10(value), Label(value, step, format));
        }
    }

    private static string Label(double value, double step, string? format) =>
        (format is null ? null : format == AsPower ? Power(value) : NumberFormat.Format(value, format))
            ?? TickLabels.Linear(value, value, step);

    /// <summary>Writes a power of ten as such; null for other numbers and for those that are as short when written out.</summary>
    private static string? Power(double value)
    {
        double power = Math.Log10(value), whole = Math.Round(power);
        return Math.Abs(power - whole) > 1e-9 || whole is 0 or 1 ? null
            : string.Create(CultureInfo.InvariantCulture, $"10<sup>{whole}</sup>").Replace('-', '\u2212');
    }
}
