using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Maps numbers to the colors of a scale; the color bar uses the same mapping.</summary>
internal sealed class ColorMapping
{
    private ColorMapping(ColorScale scale, double low, double high, Attributes colorBar, string? colorAxis) =>
        (Scale, Low, High, ColorBar, ColorAxis) = (scale, low, high, colorBar, colorAxis);

    public ColorScale Scale { get; }

    public double Low { get; }

    public double High { get; }

    /// <summary>The attributes of the color bar.</summary>
    public Attributes ColorBar { get; }

    /// <summary>Whether the color bar is shown by default; a color axis decides for its traces.</summary>
    public bool ColorBarShown { get; private init; } = true;

    /// <summary>The color axis that shares the mapping; null for a mapping of one trace.</summary>
    public string? ColorAxis { get; }

    /// <summary>
    /// Creates the mapping of an object with <c>colorscale</c>, <c>reversescale</c>, and bounds named by a letter
    /// (<c>zmin zmax zmid</c>), or of the color axis that the object names.
    /// </summary>
    public static ColorMapping Of(Attributes owner, string letter, IEnumerable<double> values, FigureColors colors)
    {
        string? axis = owner.Text("coloraxis");
        if (axis is not null) (owner, letter, values) = (colors.Layout.Child(axis), "c", colors.ValuesOn(axis));
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double value in values.Where(double.IsFinite)) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (low > high) (low, high) = (0, 1);
        (double? givenLow, double? givenHigh) = (owner.Number(letter + "min"), owner.Number(letter + "max"));
        if (owner.Number(letter + "mid") is { } middle && givenLow is null && givenHigh is null)
        {
            double half = Math.Max(high - middle, middle - low);
            (low, high) = (middle - half, middle + half);
        }
        (low, high) = (givenLow ?? low, givenHigh ?? high);
        double reach = Math.Max(0.5, Math.Abs(low) * 1e-3);
        if (!(Math.Abs(high - low) > Math.Abs(low) * 1e-12)) (low, high) = (low - reach, high + reach);
        string kind = low >= 0 ? "sequential" : high <= 0 ? "sequentialminus" : "diverging";
        ColorScale scale = ColorScale.Parse(owner.Find("colorscale")) ?? ColorScale.Parse(colors.Layout.Find("colorscale." + kind))
            ?? ColorScale.Default;
        return new ColorMapping(owner.Flag("reversescale", false) ? scale.Reversed() : scale, low, high, owner.Child("colorbar"), axis)
        {
            ColorBarShown = axis is null || owner.Flag("showscale", true),
        };
    }

    public Color Of(double value) => Scale.At((value - Low) / (High - Low));
}
