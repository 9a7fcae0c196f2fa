using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>The colors of a trace's points or bars: one for all, one for each, or numbers mapped to a color scale.</summary>
internal sealed class MarkerStyle
{
    private readonly Color _single;
    private readonly Color?[] _each;
    private readonly double[] _numbers;
    private readonly Func<int, double> _opacity;

    public MarkerStyle(Attributes marker, Color fallback, FigureColors colors, double defaultOpacity = 1)
    {
        (_each, _numbers, _single) = ([], [], fallback);
        _opacity = Columns.NumberOrEach(marker, "opacity", defaultOpacity);
        if (marker.Find("color") is not { ValueKind: JsonValueKind.Array } list)
        {
            _single = Color.Parse(marker.Find("color")) ?? fallback;
            return;
        }
        if (list.EnumerateArray().All(value => value.ValueKind is JsonValueKind.Number || JsonValues.IsGap(value)))
        {
            _numbers = Columns.Numbers(marker, "color");
            Mapping = ColorMapping.Of(marker, "c", _numbers, colors);
            ShowsScale = Mapping.ColorAxis is null ? marker.Flag("showscale", false) : Mapping.ColorBarShown;
        }
        else
        {
            _each = [.. list.EnumerateArray().Select(value => Color.Parse(value))];
        }
    }

    public ColorMapping? Mapping { get; }

    public bool ShowsScale { get; }

    public Color Of(int index) => Own(index).Fade(Math.Clamp(_opacity(index), 0, 1));

    /// <summary>Returns the number that determines a point's color on the scale; 0 if colors are given directly.</summary>
    public double NumberOf(int index) => index < _numbers.Length ? _numbers[index] : 0;

    private Color Own(int index)
    {
        if (index < _numbers.Length) return double.IsFinite(_numbers[index]) ? Mapping!.Of(_numbers[index]) : Color.DarkGray;
        return _each.Length > 0 ? _each[index % _each.Length] ?? _single : _single;
    }
}
