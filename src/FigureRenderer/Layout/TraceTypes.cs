using System.Text.Json;
using FigureRenderer.Reading;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Knows the properties of the trace types.</summary>
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

    /// <summary>Returns whether the type can be drawn without plotly.js.</summary>
    public static bool CanBeDrawn(string type) => s_drawn.Contains(type) || s_panels.Contains(type);

    /// <summary>Returns whether the type is drawn in an area of its own instead of on axes.</summary>
    public static bool IsPanel(string type) => s_panels.Contains(type);

    /// <summary>
    /// Returns the values of a trace that an axis has to place. The heights of bars and histograms count as numbers on their axis, and
    /// a box without a position is placed at its name.
    /// </summary>
    public static IEnumerable<JsonElement> ValuesOn(TraceSource trace, string axis)
    {
        if (trace.Type == "histogram" && axis != (BarDrawing.IsHorizontal(trace) ? "y" : "x")) return [];
        if (trace.Type == "box" && axis == (BoxDrawing.IsHorizontal(trace) ? "y" : "x") && trace.Attributes.Find(axis) is null)
            return trace.Attributes.Items(axis == "x" ? "y" : "x").Any() ? [BoxDrawing.DefaultPosition(trace, axis)] : [];
        return trace.Attributes.Items(axis);
    }
}
