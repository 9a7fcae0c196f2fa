using System.Text.Json;
using FigureRenderer.Json;

namespace FigureRenderer.Axes;

/// <summary>Finds the ticks of an axis as plotly.js does: as many as there is room for, at round numbers.</summary>
internal static class TickBuilder
{
    private const int MostTicks = 1000;

    public static IReadOnlyList<Tick> Build(Axis axis)
    {
        IEnumerable<Tick> ticks = axis.Attributes.Find("tickvals") is { ValueKind: JsonValueKind.Array }
            && axis.Attributes.Text("tickmode") is null or "array"
            ? Given(axis)
            : axis.Kind switch
            {
                AxisKind.Category => Categories(axis),
                AxisKind.Log => LogTicks.Build(axis, RoughStep(axis)),
                AxisKind.Date => DateTicks.Build(axis, RoughStep(axis)),
                _ => Linear(axis),
            };
        string prefix = axis.Attributes.Text("tickprefix") ?? "", suffix = axis.Attributes.Text("ticksuffix") ?? "";
        return [.. ticks.Where(tick => axis.Contains(tick.Position))
            .Take(MostTicks)
            .Select(tick => tick with { Label = prefix + tick.Label + suffix })];
    }

    private static double RoughStep(Axis axis)
    {
        double count = axis.Attributes.Number("nticks") is { } asked and > 0 ? asked
            : axis.Kind == AxisKind.Category ? axis.Length / (axis.TickFont.Size * 1.2)
            : Math.Clamp(axis.Length / (axis.IsX ? 80 : 40), 4, 9) + 1;
        return Math.Abs(axis.Range.End - axis.Range.Start) / count;
    }

    private static IEnumerable<Tick> Given(Axis axis)
    {
        JsonElement[] labels = [.. axis.Attributes.Items("ticktext")];
        int index = 0;
        foreach (JsonElement value in axis.Attributes.Items("tickvals"))
        {
            string? label = index < labels.Length ? JsonValues.Label(labels[index]) : null;
            index++;
            if (axis.LayoutPosition(value, logarithms: false) is { } position)
                yield return new Tick(position, label ?? Formatted(axis, value) ?? JsonValues.Label(value));
        }
    }

    private static string? Formatted(Axis axis, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Formatted(axis, value.GetDouble()) : null;

    private static string? Formatted(Axis axis, double value) =>
        axis.Attributes.Text("tickformat") is { Length: > 0 } format ? NumberFormat.Format(value, format) : null;

    private static IEnumerable<Tick> Categories(Axis axis)
    {
        int step = Math.Max(1, (int)Math.Ceiling(axis.Attributes.Number("dtick") ?? RoughStep(axis)));
        for (int i = 0; i < axis.Categories.Count; i += step) yield return new Tick(i, axis.Categories[i]);
    }

    private static IEnumerable<Tick> Linear(Axis axis)
    {
        (double low, double high) = (Math.Min(axis.Range.Start, axis.Range.End), Math.Max(axis.Range.Start, axis.Range.End));
        double step = axis.Attributes.Number("dtick") is { } given and > 0 && (high - low) / given < MostTicks
            ? given
            : NiceNumbers.RoundUp(RoughStep(axis));
        double origin = axis.Attributes.Find("dtick") is null ? 0 : axis.Attributes.Number("tick0", 0);
        if (axis.Spacing is { } spacing && axis.Attributes.Find("dtick") is null && step < 2 * spacing.Step) (step, origin) = spacing;
        double first = NiceNumbers.FirstAtOrAfter(low, step, origin);
        double magnitude = Math.Max(Math.Abs(low), Math.Abs(high));
        for (int i = 0; first + (i * step) <= high + (step * 1e-6) && i < MostTicks; i++)
        {
            double position = first + (i * step);
            if (Math.Abs(position) < step * 1e-9) position = 0;
            yield return new Tick(position, Formatted(axis, position) ?? TickLabels.Linear(position, magnitude, step));
        }
    }
}
