using FigureRenderer.Reading;
using FigureRenderer.Traces;

namespace FigureRenderer.Layout;

/// <summary>Creates the drawings of the traces that have an area of their own.</summary>
internal static class PanelFactory
{
    public static IReadOnlyList<PanelDrawing> Create(Figure figure, Sheet sheet)
    {
        var colors = new FigureColors(figure);
        return [.. figure.Traces.Where(
            trace => TraceTypes.IsPanel(trace.Type) && !trace.LegendOnly).Select(PanelDrawing (trace) => trace.Type == "table"
            ? new TableDrawing(trace, sheet.Font)
            : new ParallelDrawing(trace, TraceFactory.ColorOf(figure, trace), colors, sheet.Font, sheet.Paper))];
    }
}
