using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Reading;
using FigureRenderer.Text;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Creates the drawings of a figure's traces and arranges those that depend on one another.</summary>
internal static class TraceFactory
{
    private static readonly Color[] s_colorway = [.. new[]
    {
        "#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf",
    }.Select(color => Color.Parse(color)!.Value)];

    public static IReadOnlyList<TraceDrawing> Create(Figure figure, Subplots subplots, Font font)
    {
        var colors = new FigureColors(figure);
        Dictionary<int, int> boxes = figure.Traces.Where(trace => trace.Type == "box")
            .Index()
            .ToDictionary(box => box.Item.Index, box => box.Index);
        TraceDrawing[] drawings = [.. figure.Traces
            .Where(trace => TraceTypes.CanBeDrawn(trace.Type) && TraceTypes.HasAxes(trace.Type))
            .Select(trace => Create(
                trace, subplots[trace.XAxis], subplots[trace.YAxis], ColorOf(figure, trace), colors, font,
                boxes.GetValueOrDefault(trace.Index)))];
        TraceDrawing[] shown = [.. drawings.Where(drawing => !drawing.Source.LegendOnly)];
        BoxArrangement.Arrange(shown.OfType<BoxDrawing>(), figure.Layout);
        BarArrangement.Arrange(shown.OfType<BarDrawing>(), figure.Layout);
        foreach (IGrouping<(Axis, Axis), ScatterDrawing> plot in shown.OfType<ScatterDrawing>().GroupBy(trace => (trace.X, trace.Y)))
        {
            ScatterDrawing? previous = null;
            foreach (ScatterDrawing trace in plot) (trace.Previous, previous) = (previous, trace);
            foreach (IGrouping<string?, ScatterDrawing> stack in plot.GroupBy(trace => trace.Stack).Where(stack => stack.Key is not null))
                ScatterDrawing.StackUp(stack);
        }
        return drawings;
    }

    /// <summary>Returns the color that the figure's colorway assigns to a trace.</summary>
    public static Color ColorOf(Figure figure, TraceSource trace)
    {
        Color[] given = [.. figure.Layout.Items("colorway").Select(color => Color.Parse(color)).OfType<Color>()];
        Color[] colorway = given.Length > 0 ? given : s_colorway;
        return colorway[trace.Index % colorway.Length];
    }

    private static TraceDrawing Create(TraceSource trace, Axis x, Axis y, Color color, FigureColors colors, Font font, int box) =>
        trace.Type switch
        {
            "bar" or "histogram" => new BarDrawing(trace, x, y, color, colors, font) { Color = color },
            "heatmap" or "heatmapgl" => new HeatmapDrawing(trace, x, y, colors, font) { Color = color },
            "box" => new BoxDrawing(trace, x, y, color, box) { Color = color },
            "image" => new ImageDrawing(trace, x, y) { Color = color },
            _ => new ScatterDrawing(trace, x, y, color, colors, font) { Color = color },
        };
}
