using System.Text.Json.Nodes;

namespace LiveNotebooks.Rendering;

/// <summary>Lays an earlier figure of Plotly's over a later one: both in one frame, with the same axes.</summary>
internal static class FigureOverlay
{
    private const string Type = "application/vnd.plotly.v1+json";

    /// <summary>What a figure becomes wider by for a legend beside it, and what it is at most, in px.</summary>
    private const double Beside = 200, Widest = 940;

    /// <summary>The kinds of traces of which two can be told apart in one frame.</summary>
    private static readonly HashSet<string> s_kinds = ["scatter", "scattergl", "bar", "histogram", "box", "violin"];

    /// <summary>Returns whether there is a figure that can be laid over another.</summary>
    public static bool IsPossible(IEnumerable<JsonObject> outputs) => FigureOf(outputs) is { } figure && Traces(figure).Any()
        && Traces(figure).All(trace => s_kinds.Contains(KindOf(trace)));

    /// <summary>Returns whether the figures of two runs have the same traces.</summary>
    public static bool AreSame(IEnumerable<JsonObject> later, IEnumerable<JsonObject> earlier) =>
        FigureOf(later) is { } figure && FigureOf(earlier) is { } old && JsonNode.DeepEquals(figure["data"], old["data"]);

    /// <summary>Returns both figures as one; the earlier one is paler, and its lines are dotted.</summary>
    /// <param name="later">The outputs of the later run.</param>
    /// <param name="laterName">What the later run is called in the legend.</param>
    /// <param name="earlier">The outputs of the earlier run.</param>
    /// <param name="earlierName">What the earlier run is called in the legend.</param>
    /// <returns>
    /// The figure as JSON; null unless there are two. It may not be a valid one: what a file calls a figure can be anything.
    /// </returns>
    public static string? Of(IEnumerable<JsonObject> later, string laterName, IEnumerable<JsonObject> earlier, string earlierName)
    {
        if (FigureOf(later)?.DeepClone() is not JsonObject figure || FigureOf(earlier) is not { } old)
            return null;
        // What is the same in both runs, such as a line to compare with, is drawn once and keeps its name.
        var laterTraces = Traces(figure).ToList();
        var earlierTraces = Traces(old).Where(trace => !laterTraces.Exists(other => JsonNode.DeepEquals(other, trace))).ToList();
        var shared = laterTraces.Where(trace => Traces(old).Any(other => JsonNode.DeepEquals(other, trace))).ToHashSet();
        bool isOneName = laterTraces.Concat(earlierTraces).Where(IsListed)
            .Select(trace => Text(trace["name"]) ?? "").Distinct(StringComparer.Ordinal).Count() <= 1;
        var data = new JsonArray();
        // The later one's traces come first: those without a color of their own keep the one that they have alone.
        foreach (var trace in laterTraces)
            data.Add(shared.Contains(trace) ? trace.DeepClone() : Named(trace, laterName, isOneName));
        foreach (var trace in earlierTraces)
        {
            var faded = Named(trace, earlierName, isOneName);
            faded["opacity"] = 0.5;
            if (KindOf(faded).StartsWith("scatter", StringComparison.Ordinal))
            {
                if (faded["line"] is not JsonObject line)
                    faded["line"] = line = [];
                line["dash"] = "dot";
            }
            data.Add(faded);
        }
        figure["data"] = data;
        if (figure["layout"] is not JsonObject layout)
            figure["layout"] = layout = [];
        // Where both runs have shown the same, there is nothing to tell apart.
        if (shared.Count < laterTraces.Count || earlierTraces.Count > 0)
        {
            layout["showlegend"] = true;
            MoveLegend(layout);
        }
        return figure.ToJsonString();
    }

    /// <summary>Names a trace after its run, and after itself where there are others.</summary>
    private static JsonObject Named(JsonObject trace, string run, bool isOneName)
    {
        var named = (JsonObject)trace.DeepClone();
        named["name"] = !isOneName && Text(named["name"]) is { Length: > 0 } name ? $"{name}, {run}" : run;
        // Each run's traces are hidden and shown by themselves.
        if (Text(named["legendgroup"]) is { Length: > 0 } group)
            named["legendgroup"] = $"{group}, {run}";
        return named;
    }

    /// <summary>
    /// Puts the legend beside the plot: where the figure's own place for it is above or in the plot, there is no room for twice as much.
    /// </summary>
    private static void MoveLegend(JsonObject layout)
    {
        if (layout["legend"] is not JsonObject legend)
            return;
        bool isInPlot = legend["x"] is JsonValue x && x.TryGetValue(out double place) && place < 1;
        if (Text(legend["orientation"]) != "h" && !isInPlot)
            return;
        foreach (string name in new[] { "orientation", "x", "y", "xanchor", "yanchor", "xref", "yref" })
            legend.Remove(name);
        if (layout["width"] is JsonValue width && width.TryGetValue(out double wide) && wide < Widest)
            layout["width"] = Math.Min(Widest, wide + Beside);
    }

    private static bool IsListed(JsonObject trace) =>
        trace["showlegend"] is not JsonValue shown || !shown.TryGetValue(out bool isListed) || isListed;

    /// <summary>Returns the first figure among outputs; null if there is none.</summary>
    public static JsonObject? FigureOf(IEnumerable<JsonObject> outputs) =>
        outputs.Select(output => output["data"]?[Type] as JsonObject).FirstOrDefault(figure => figure is not null);

    private static IEnumerable<JsonObject> Traces(JsonObject figure) => (figure["data"] as JsonArray ?? []).OfType<JsonObject>();

    private static string KindOf(JsonObject trace) => Text(trace["type"]) ?? "scatter";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
