using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Reads a trace's data columns.</summary>
internal static class Columns
{
    /// <summary>Returns the positions of an attribute on an axis; NaN for a gap.</summary>
    public static double[] Positions(Attributes trace, string name, Axis axis) =>
        [.. trace.Items(name).Select(value => axis.Position(value) ?? double.NaN)];

    /// <summary>
    /// Returns the positions of an attribute, or evenly spaced ones if it is missing: from <c>x0</c> in steps of <c>dx</c>.
    /// </summary>
    public static double[] PositionsOrIndices(Attributes trace, string name, Axis axis, int count)
    {
        if (trace.Find(name) is { ValueKind: JsonValueKind.Array }) return Positions(trace, name, axis);
        double start = trace.Find(name + "0") is { } first ? axis.Position(first) ?? 0 : 0;
        double step = trace.Number("d" + name, 1);
        return [.. Enumerable.Range(0, count)
            .Select(i => axis.Kind == AxisKind.Log ? axis.Linear(start + (i * step)) : start + (i * step))];
    }

    public static double[] Numbers(Attributes trace, string name) =>
        trace.Find(name) is { } array ? [.. JsonValues.Numbers(array)] : [];

    /// <summary>Returns the i-th text of an attribute that is a list, or the one text for all.</summary>
    public static Func<int, string?> Texts(Attributes trace, string name)
    {
        if (trace.Find(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            string? single = trace.Text(name);
            return _ => single;
        }
        string[] texts = [.. list.EnumerateArray().Select(JsonValues.Label)];
        return i => i < texts.Length ? texts[i] : null;
    }

    /// <summary>Returns the i-th number of an attribute that is a list, or the one number for all.</summary>
    public static Func<int, double> NumberOrEach(Attributes trace, string name, double otherwise)
    {
        if (trace.Find(name) is not { ValueKind: JsonValueKind.Array })
        {
            double single = trace.Number(name, otherwise);
            return _ => single;
        }
        double[] numbers = Numbers(trace, name);
        return i => i < numbers.Length && double.IsFinite(numbers[i]) ? numbers[i] : otherwise;
    }
}
