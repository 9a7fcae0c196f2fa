using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>The colours of a trace's points or bars: one for all, one for each, or numbers on a colour scale.</summary>
internal sealed class MarkerStyle
{
    private readonly Color single;
    private readonly Color?[] each;
    private readonly double[] numbers;
    private readonly Func<int, double> opacity;

    public MarkerStyle(Attributes marker, Color fallback, FigureColors colors, double defaultOpacity = 1)
    {
        (each, numbers, single) = ([], [], fallback);
        opacity = Columns.NumberOrEach(marker, "opacity", defaultOpacity);
        if (marker.Find("color") is not { ValueKind: JsonValueKind.Array } list)
        {
            single = Color.Parse(marker.Find("color")) ?? fallback;
            return;
        }
        if (list.EnumerateArray().All(value => value.ValueKind is JsonValueKind.Number || JsonValues.IsGap(value)))
        {
            numbers = Columns.Numbers(marker, "color");
            Mapping = ColorMapping.Of(marker, "c", numbers, colors);
            ShowsScale = Mapping.ColorAxis is null ? marker.Flag("showscale", false) : Mapping.ColorBarShown;
        }
        else each = [.. list.EnumerateArray().Select(value => Color.Parse(value))];
    }

    public ColorMapping? Mapping { get; }

    public bool ShowsScale { get; }

    public Color Of(int index) => Own(index).Fade(Math.Clamp(opacity(index), 0, 1));

    /// <summary>The number that stands for a point's colour on the scale; 0 where colours are given.</summary>
    public double NumberOf(int index) => index < numbers.Length ? numbers[index] : 0;

    private Color Own(int index)
    {
        if (index < numbers.Length) return double.IsFinite(numbers[index]) ? Mapping!.Of(numbers[index]) : Color.DarkGrey;
        return each.Length > 0 ? each[index % each.Length] ?? single : single;
    }
}
