using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Places charts in the cells of a grid, on axes of their own or on the shared axes of their row and column.</summary>
internal static class SubplotGrid
{
    public static GenericChart Arrange(
        IEnumerable<GenericChart> gCharts, int nRows, int nCols, Optional<IEnumerable<string>> SubPlotTitles,
        Optional<Font> SubPlotTitleFont, Optional<double> SubPlotTitleOffset,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots, Optional<StyleParam.LinearAxisId[]> XAxes,
        Optional<StyleParam.LinearAxisId[]> YAxes, Optional<StyleParam.LayoutGridRowOrder> RowOrder,
        Optional<StyleParam.LayoutGridPattern> Pattern, Optional<double> XGap, Optional<double> YGap, Optional<Domain> Domain,
        Optional<StyleParam.LayoutGridXSide> XSide, Optional<StyleParam.LayoutGridYSide> YSide)
    {
        StyleParam.LayoutGridPattern pattern = Pattern.Or(StyleParam.LayoutGridPattern.Independent);
        StyleParam.LayoutGridRowOrder rowOrder = RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom);
        bool coupled = pattern == StyleParam.LayoutGridPattern.Coupled;
        GenericChart[] cells = [.. gCharts.Take(nRows * nCols).Select((chart, index) => Place(chart, index, nCols, coupled))];
        (double x, double y)[] edges = TitlePositions(
            nRows, nCols, XGap.Or(coupled ? 0.1 : 0.2), YGap.Or(coupled ? 0.1 : 0.3),
            rowOrder == StyleParam.LayoutGridRowOrder.BottomToTop);
        Annotation[] titles = [.. edges.Zip(SubPlotTitles.Or([]), (edge, title) => new Annotation()
            .SetRequired("x", edge.x)
            .SetRequired("y", edge.y + SubPlotTitleOffset.Or(0))
            .Set("font", SubPlotTitleFont)
            .SetRequired("showarrow", false)
            .SetRequired("text", title)
            .SetRequired("xanchor", StyleParam.XAnchorPosition.Center)
            .SetRequired("xref", "paper")
            .SetRequired("yanchor", StyleParam.YAnchorPosition.Bottom)
            .SetRequired("yref", "paper"))];
        GenericChart figure = GenericChart.combine(cells).Prepend("annotations", titles, append: true);
        GenericChart.getLayout(figure).SetValue("grid", LayoutGrid.init(
            nRows, nCols, SubPlots.ToOption(), XAxes.ToOption(), YAxes.ToOption(), rowOrder, pattern, XGap.ToOption(), YGap.ToOption(),
            Domain.ToOption(), XSide.ToOption(), YSide.ToOption()));
        return figure;
    }

    private static GenericChart Place(GenericChart chart, int index, int columns, bool coupled)
    {
        (int row, int column) = (index / columns, index % columns);
        Trace[] traces = [.. GenericChart.getTraces(chart)];
        if (Array.TrueForAll(traces, trace => trace is TraceDomain))
        {
            foreach (Trace trace in traces) trace.SetValue("domain", NET.LayoutObjects.Domain.init(Row: row, Column: column));
            return chart;
        }
        if (Array.Exists(traces, trace => trace is TraceDomain))
        {
            throw new ArgumentException(
                $"The chart for row {row + 1}, column {column + 1} mixes traces with and without axes; give each a cell of its own.");
        }

        Layout layout = GenericChart.getLayout(chart);
        (LinearAxis xAxis, LinearAxis yAxis) = (layout.GetOrNew<LinearAxis>("xaxis"), layout.GetOrNew<LinearAxis>("yaxis"));
        foreach ((string name, object? value) in layout.GetProperties(true))
        {
            if (value is LinearAxis) layout.Remove(name);
        }
        (int x, int y) = coupled ? (column + 1, row + 1) : (index + 1, index + 1);
        foreach (Trace trace in traces)
        {
            trace.SetValue("xaxis", StyleParam.LinearAxisId.NewX(x).Convert());
            trace.SetValue("yaxis", StyleParam.LinearAxisId.NewY(y).Convert());
        }
        layout.SetValue(StyleParam.SubPlotId.NewXAxis(index + 1).ToString(), xAxis);
        layout.SetValue(StyleParam.SubPlotId.NewYAxis(index + 1).ToString(), yAxis);
        return chart;
    }

    // The center of each cell's top edge, row by row; cells are cut as plotly.js cuts them.
    private static (double X, double Y)[] TitlePositions(int rows, int columns, double xGap, double yGap, bool bottomUp)
    {
        (double Start, double End)[] across = Cells(columns, xGap), up = Cells(rows, yGap);
        if (!bottomUp) Array.Reverse(up);
        return [.. up.SelectMany(row => across.Select(column => ((column.Start + column.End) / 2, row.End)))];
    }

    private static (double Start, double End)[] Cells(int count, double gap)
    {
        double step = 1 / (count - gap);
        return [.. Enumerable.Range(0, count).Select(i => (step * i, (step * i) + (step * (1 - gap))))];
    }
}
