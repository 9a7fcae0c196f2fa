using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>One axis of parallel coordinates, with its values.</summary>
internal sealed class ParallelDimension
{
    private readonly Attributes _attributes;
    private readonly List<(double Low, double High)> _constraints = [];

    public ParallelDimension(Attributes attributes, int count, Font font)
    {
        _attributes = attributes;
        Values = [.. Columns.Numbers(attributes, "values").Take(count)];
        Axis = new Axis("y", attributes, font) { Range = RangeOf(attributes, Values) };
        JsonElement[] given = [.. attributes.Items("constraintrange")];
        foreach (JsonElement[] pair
            in given.All(item => item.ValueKind == JsonValueKind.Array) ? given.Select(item => item.EnumerateArray().ToArray()) : [given])
        {
            double[] ends = [.. pair.Select(end => JsonValues.Number(end, numericStrings: true) ?? double.NaN)];
            if (ends.Length == 2 && Array.TrueForAll(ends, double.IsFinite)) _constraints.Add((ends.Min(), ends.Max()));
        }
    }

    public double[] Values { get; }

    /// <summary>The axis; its pixels are set when the area is known.</summary>
    public Axis Axis { get; }

    public string Label => _attributes.Text("label") ?? "";

    /// <summary>The ranges outside of which lines are gray; empty if all lines count.</summary>
    public IReadOnlyList<(double Low, double High)> Constraints => _constraints;

    /// <summary>The texts below and above the axis: its ends, unless its ticks have names.</summary>
    public (string Low, string High) Ends { get; private set; } = ("", "");

    public static bool CanBeShown(Attributes dimension) => dimension.Flag("visible", true) && dimension.Items("values").Any();

    public bool Keeps(int row) =>
        _constraints.Count == 0 || _constraints.Exists(range => Values[row] >= range.Low && Values[row] <= range.High);

    /// <summary>Puts the axis between two heights and finds its ticks.</summary>
    public void Place(double top, double bottom)
    {
        Axis.Pixels = (bottom, top);
        Axis.Ticks = TickBuilder.Build(Axis);
        if (_attributes.Find("tickvals") is { ValueKind: JsonValueKind.Array }) return;
        double span = Math.Abs(Axis.Range.End - Axis.Range.Start);
        double step = Axis.Ticks.Count > 1 ? Math.Abs(Axis.Ticks[1].Position - Axis.Ticks[0].Position) : span;
        double magnitude = Math.Max(Math.Abs(Axis.Range.Start), Math.Abs(Axis.Range.End));
        Ends = (End(Axis.Range.Start), End(Axis.Range.End));

        string End(double value) =>
            (_attributes.Text("tickformat") is { Length: > 0 } format ? NumberFormat.Format(value, format) : null)
                ?? TickLabels.Linear(value, magnitude, step, moreDigits: 2);
    }

    private static (double, double) RangeOf(Attributes attributes, double[] values)
    {
        double[] given = Columns.Numbers(attributes, "range");
        if (given.Length == 2 && Array.TrueForAll(given, double.IsFinite) && given[0] != given[1]) return (given[0], given[1]);
        double[] finite = [.. values.Where(double.IsFinite)];
        (double low, double high) = finite.Length == 0 ? (0, 0) : (finite.Min(), finite.Max());
        if (low < high) return (low, high);
        return low == 0 ? (-1, 1) : (Math.Min(low * 0.9, low * 1.1), Math.Max(low * 0.9, low * 1.1));
    }
}
