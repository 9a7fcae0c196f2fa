using System.Text.Json.Nodes;
using FigureRenderer;

namespace NotebookServer.Rendering;

/// <summary>Lays an earlier figure of Plotly's over a later one: both in one frame, with the same axes.</summary>
internal static class FigureOverlay
{
    private const string Type = "application/vnd.plotly.v1+json";

    /// <summary>The kinds of traces of which two can be told apart in one frame.</summary>
    private static readonly HashSet<string> s_kinds = ["scatter", "scattergl", "bar", "histogram", "box", "violin"];

    /// <summary>Returns whether there is a figure that can be laid over another.</summary>
    public static bool IsPossible(IEnumerable<JsonObject> outputs) => FigureOf(outputs) is { } figure && Traces(figure).Any()
        && Traces(figure).All(trace => s_kinds.Contains(KindOf(trace)));

    /// <summary>Returns both figures as one, as HTML; the earlier one is paler, and its lines are dotted.</summary>
    /// <param name="later">The outputs of the later run.</param>
    /// <param name="laterName">What the later run is called in the legend.</param>
    /// <param name="earlier">The outputs of the earlier run.</param>
    /// <param name="earlierName">What the earlier run is called in the legend.</param>
    /// <returns>The HTML; null if there are no two figures, or the one made of them is none.</returns>
    public static string? Render(IEnumerable<JsonObject> later, string laterName, IEnumerable<JsonObject> earlier, string earlierName)
    {
        if (FigureOf(later)?.DeepClone() is not JsonObject figure || FigureOf(earlier) is not { } old)
            return null;
        var data = new JsonArray();
        // The later one's traces come first: those without a color of their own keep the one that they have alone.
        foreach (var trace in Traces(figure))
            data.Add(Named(trace, laterName));
        foreach (var trace in Traces(old))
        {
            var faded = Named(trace, earlierName);
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
        layout["showlegend"] = true;
        try
        {
            return FigureHtml.Render(figure.ToJsonString());
        }
        catch (ArgumentException)
        {
            // What a notebook's file calls a figure need not be one.
            return null;
        }
    }

    private static JsonObject Named(JsonObject trace, string run)
    {
        var named = (JsonObject)trace.DeepClone();
        named["name"] = Text(named["name"]) is { Length: > 0 } name ? $"{name}, {run}" : run;
        return named;
    }

    private static JsonObject? FigureOf(IEnumerable<JsonObject> outputs) =>
        outputs.Select(output => output["data"]?[Type] as JsonObject).FirstOrDefault(figure => figure is not null);

    private static IEnumerable<JsonObject> Traces(JsonObject figure) => (figure["data"] as JsonArray ?? []).OfType<JsonObject>();

    private static string KindOf(JsonObject trace) => Text(trace["type"]) ?? "scatter";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
