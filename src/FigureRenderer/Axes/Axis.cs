using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Axes;

/// <summary>
/// A Cartesian axis. It maps the figure's values to positions (the number, its logarithm, milliseconds, or the index of a category), and
/// positions to px.
/// </summary>
internal sealed class Axis
{
    private readonly Dictionary<string, int> _categoryIndex = [];
    private readonly List<string> _categories = [];

    public Axis(string id, Attributes attributes, Font figureFont)
    {
        Id = id;
        Attributes = attributes;
        IsX = id[0] == 'x';
        Color color = Color.Parse(attributes.Find("color")) ?? figureFont.Color;
        Font inherited = figureFont with { Color = color };
        TickFont = inherited.With(attributes, "tickfont");
        TitleFont = (inherited with { Size = Math.Round(inherited.Size * 1.2) }).With(attributes, "title.font");
    }

    /// <summary>The axis ID as traces write it: <c>x</c>, <c>y2</c>.</summary>
    public string Id { get; }

    public bool IsX { get; }

    public Attributes Attributes { get; }

    public Font TickFont { get; }

    public Font TitleFont { get; }

    public AxisKind Kind { get; set; }

    /// <summary>Whether anything of the axis is drawn.</summary>
    public bool Visible => Attributes.Flag("visible", true) && !HasNothing;

    /// <summary>Whether none of the traces on the axis can be drawn, so that its numbers would mean nothing.</summary>
    public bool HasNothing { get; set; }

    /// <summary>The side that shows ticks and title; the default depends on the direction.</summary>
    public string Side => Attributes.Text("side") ?? (IsX ? "bottom" : "left");

    /// <summary>The share of the plotting area that the axis takes, from the left or from the bottom.</summary>
    public (double Start, double End) Domain { get; set; } = (0, 1);

    /// <summary>The axis that this one is anchored to, or null if it has a free position.</summary>
    public Axis? Anchor { get; set; }

    /// <summary>The positions at the start (left, bottom) and the end of the axis.</summary>
    public (double Start, double End) Range { get; set; } = (0, 1);

    /// <summary>The px coordinates of the start and the end.</summary>
    public (double Start, double End) Pixels { get; set; }

    public double Length => Math.Abs(Pixels.End - Pixels.Start);

    /// <summary>The distance between neighboring boxes and the position of the first; finer ticks would be meaningless.</summary>
    public (double Step, double Origin)? Spacing { get; set; }

    public IReadOnlyList<Tick> Ticks { get; set; } = [];

    public IReadOnlyList<string> Categories => _categories;

    /// <summary>The rotation of the tick labels in degrees.</summary>
    public double TickAngle { get; set; }

    /// <summary>Returns what an axis is called in a layout: xaxis2 for x2.</summary>
    public static string LayoutName(string id) => id[..1] + "axis" + id[1..];

    /// <summary>Adds the categories of values, in order of appearance.</summary>
    public void AddCategories(IEnumerable<JsonElement> values)
    {
        foreach (JsonElement value in values)
        {
            if (JsonValues.IsGap(value)) continue;
            string label = JsonValues.Label(value);
            if (_categoryIndex.TryAdd(label, _categories.Count)) _categories.Add(label);
        }
    }

    public void SortCategories(Comparison<string> order)
    {
        _categories.Sort(order);
        for (int i = 0; i < _categories.Count; i++) _categoryIndex[_categories[i]] = i;
    }

    /// <summary>Returns the position of a trace's value; null for a gap.</summary>
    public double? Position(JsonElement value) => Kind switch
    {
        AxisKind.Category =>
            JsonValues.IsGap(value) ? null : _categoryIndex.TryGetValue(JsonValues.Label(value), out int index) ? index : null,
        AxisKind.Date => JsonValues.Date(value) ?? JsonValues.Number(value, numericStrings: false),
        AxisKind.Log => JsonValues.Number(value, numericStrings: true) is { } number and > 0 ? Math.Log10(number) : null,
        _ => JsonValues.Number(value, numericStrings: true),
    };

    /// <summary>
    /// Returns the position of an annotation or shape: as for traces, but categories may be given by index,
    /// and a log axis takes powers of ten.
    /// </summary>
    public double? LayoutPosition(JsonElement value, bool logarithms) => Kind switch
    {
        AxisKind.Category => Position(value) ?? JsonValues.Number(value, numericStrings: true),
        AxisKind.Log when logarithms => JsonValues.Number(value, numericStrings: true),
        _ => Position(value),
    };

    /// <summary>Converts a number to a position; NaN if a log axis has none for it.</summary>
    public double Linear(double value) => Kind == AxisKind.Log ? (value > 0 ? Math.Log10(value) : double.NaN) : value;

    public double ToPixel(double position) =>
        Pixels.Start + ((position - Range.Start) / (Range.End - Range.Start) * (Pixels.End - Pixels.Start));

    public bool Contains(double position)
    {
        double slack = 1e-9 * Math.Abs(Range.End - Range.Start);
        return position >= Math.Min(Range.Start, Range.End) - slack && position <= Math.Max(Range.Start, Range.End) + slack;
    }
}
