using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Json;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Describes a figure in a sentence or two.</summary>
internal static class FigureSentence
{
    private const int MostTraces = 4;

    /// <summary>Returns the title, the kinds of traces, and the ranges of their values.</summary>
    public static string Of(Figure figure)
    {
        string title = TitleDrawing.Text(figure.Layout) is { Length: > 0 } given ? RichText.Plain(given) + ": " : "";
        if (figure.Traces.Count == 0) return title.Length > 0 ? title + "no data." : "A figure without data.";
        string[] kinds = [.. figure.Traces.GroupBy(KindOf).Select(group => Counted(group.Count(), group.Key))];
        string parts = string.Join(
            "; ", figure.Traces.Take(MostTraces).Select(trace => Values(figure, trace)).Where(part => part.Length > 0));
        string rest = figure.Traces.Count > MostTraces && parts.Length > 0 ? ", …" : "";
        return title + string.Join(", ", kinds) + (parts.Length > 0 ? $" ({parts}{rest})" : "") + ".";
    }

    private static string KindOf(TraceSource trace)
    {
        string mode = trace.Attributes.Text("mode") ?? "lines";
        return trace.Type switch
        {
            // A closed outline of an area has no first and last value.
            "scatter" or "scattergl" when trace.Attributes.Text("fill") == "toself" => "band",
            "scatter" or "scattergl" =>
                mode.Contains("lines", StringComparison.Ordinal) ? "line" : mode == "text" ? "set of labels" : "set of points",
            "bar" => "series of bars",
            "heatmapgl" => "heatmap",
            "parcoords" => "parallel coordinates chart",
            "box" => "box plot",
            _ => trace.Type,
        };
    }

    private static string Counted(int count, string kind) => count == 1
        ? $"1 {kind}"
        : FormattableString.Invariant($"{count} {kind switch
        {
            "series of bars" => kind,
            "set of labels" => "sets of labels",
            "set of points" => "sets of points",
            _ => kind + "s",
        }}");

    private static string Values(Figure figure, TraceSource trace)
    {
        string name = trace.Attributes.Text("name") is { Length: > 0 } given ? RichText.Plain(given) + " " : "";
        if (trace.Type is "heatmap" or "heatmapgl") return Grid(trace, name);
        if (KindOf(trace) == "band") return "";
        bool sample = trace.Type == "histogram";
        string axis = sample && trace.Attributes.Find("x") is not null || trace.Attributes.Text("orientation") == "h" ? "x" : "y";
        double[] values =
            [.. trace.Attributes.Items(axis).Select(value => JsonValues.Number(value, numericStrings: true)).OfType<double>()];
        if (values.Length == 0)
            return trace.Type is "scatter" or "scattergl" or "bar" or "histogram" ? name + "without data" : name.TrimEnd();
        Func<double, double> shown = Shown(figure.Layout.Child(Axis.LayoutName(axis == "x" ? trace.XAxis : trace.YAxis)));
        string Told(double value) => TickLabels.Brief(shown(value));
        if (values.Length == 1) return name + Told(values[0]);
        if (KindOf(trace) == "line")
            return FormattableString.Invariant($"{name}{Told(values[0])} to {Told(values[^1])} over {values.Length} points");
        double[] told = [.. values.Select(shown)];
        return FormattableString.Invariant(
            $"{name}{values.Length} values from {TickLabels.Brief(told.Min())} to {TickLabels.Brief(told.Max())}");
    }

    /// <summary>
    /// Returns what an axis shows for a value. Where its ticks have other numbers than their places as labels (an accuracy that is drawn by
    /// what it lacks of 1), it is what lies between the labels of the two nearest ticks.
    /// </summary>
    private static Func<double, double> Shown(Attributes axis)
    {
        double?[] places = [.. axis.Items("tickvals").Select(value => JsonValues.Number(value, numericStrings: true))];
        double?[] labels = [.. axis.Items("ticktext").Select(value => JsonValues.Number(value, numericStrings: true))];
        if (places.Length < 2 || places.Length != labels.Length || places.Contains(null) || labels.Contains(null)) return value => value;
        (double Place, double Label)[] ticks =
            [.. places.Zip(labels, (place, label) => (Place: place!.Value, Label: label!.Value)).OrderBy(tick => tick.Place)];
        int[] turns = [.. ticks.Zip(ticks.Skip(1), (one, next) => Math.Sign(next.Label - one.Label)).Distinct()];
        // Labels in no order are names.
        if (turns.Length != 1) return value => value;
        return value =>
        {
            int next = Math.Clamp(ticks.Count(tick => tick.Place < value), 1, ticks.Length - 1);
            ((double place, double label), (double nextPlace, double nextLabel)) = (ticks[next - 1], ticks[next]);
            return place == nextPlace ? label : label + (value - place) / (nextPlace - place) * (nextLabel - label);
        };
    }

    private static string Grid(TraceSource trace, string name)
    {
        int rows = trace.Attributes.Items("z").Count();
        int columns = trace.Attributes.Items("z")
            .Select(row => row.ValueKind == JsonValueKind.Array ? row.GetArrayLength() : 0)
            .DefaultIfEmpty()
            .Max();
        return FormattableString.Invariant($"{name}{rows} × {columns}");
    }
}
