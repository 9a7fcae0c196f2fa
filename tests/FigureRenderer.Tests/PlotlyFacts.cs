using System.Text.Json;
using FigureRenderer.Axes;

namespace FigureRenderer.Tests;

/// <summary>What plotly.js 2.27.1 made of small figures; fixtures/plotly-facts.html asked it.</summary>
internal static class PlotlyFacts
{
    private static readonly JsonElement s_facts =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "plotly-facts.json"))).RootElement;

    public static IEnumerable<string> Names(string list) =>
        s_facts.GetProperty(list).EnumerateArray().Select(fact => fact.GetProperty("name").GetString()!);

    public static JsonElement Find(string list, string name) =>
        s_facts.GetProperty(list).EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == name);

    public static void CompareAxis(JsonElement expected, Axis axis)
    {
        double[] range = [.. expected.GetProperty("range").EnumerateArray().Select(end => end.GetDouble())];
        // The room for markers depends on px, and margins on the widths of labels, which are estimates here.
        double tolerance = 0.01 * Math.Abs(range[1] - range[0]);
        Assert.Equal(range[0], axis.Range.Start, tolerance);
        Assert.Equal(range[1], axis.Range.End, tolerance);
        string[] ticks = [.. expected.GetProperty("ticks").EnumerateArray().Select(tick => tick.GetString()!)];
        Assert.Equal(ticks.Order(StringComparer.Ordinal), axis.Ticks.Select(tick => tick.Label).Order(StringComparer.Ordinal));
    }
}
