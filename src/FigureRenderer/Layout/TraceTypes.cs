using System.Text.Json;
using FigureRenderer.Reading;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>What is known about the types of traces.</summary>
internal static class TraceTypes
{
    private static readonly HashSet<string> s_cartesian =
    [
        "scatter", "scattergl", "bar", "histogram", "heatmap", "heatmapgl", "image", "box", "violin", "contour", "histogram2d",
        "histogram2dcontour", "candlestick", "ohlc", "waterfall", "funnel",
    ];

    private static readonly HashSet<string> s_drawn = ["scatter", "scattergl", "bar", "histogram", "heatmap", "heatmapgl", "image", "box"];

    private static readonly HashSet<string> s_panels = ["parcoords", "table"];

    public static bool HasAxes(string type) => s_cartesian.Contains(type);

    /// <summary>Whether the type can be drawn without plotly.js.</summary>
    public static bool CanBeDrawn(string type) => s_drawn.Contains(type) || s_panels.Contains(type);

    /// <summary>Whether the type is drawn, but has a place of its own instead of axes.</summary>
    public static bool IsPanel(string type) => s_panels.Contains(type);

    /// <summary>
    /// The values of a trace that an axis has to place; a bar's or histogram's heights count as numbers on theirs, and a box without a
    /// position stands at its name.
    /// </summary>
    public static IEnumerable<JsonElement> ValuesOn(TraceSource trace, string axis)
    {
        if (trace.Type == "histogram" && axis != (BarDrawing.IsHorizontal(trace) ? "y" : "x")) return [];
        if (trace.Type == "box" && axis == (BoxDrawing.IsHorizontal(trace) ? "y" : "x") && trace.Attributes.Find(axis) is null)
            return trace.Attributes.Items(axis == "x" ? "y" : "x").Any() ? [BoxDrawing.DefaultPosition(trace, axis)] : [];
        return trace.Attributes.Items(axis);
    }
}
