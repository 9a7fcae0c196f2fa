using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>
    /// Returns one figure with the traces of all charts. The first chart's layout takes in those of the others and changes with it.
    /// </summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>Returns a figure that shows nothing, to leave a cell of a grid empty.</summary>
    public static GenericChart Invisible()
    {
        GenericChart chart = GenericChart.ofTraceObject(false, new Trace2D("scatter") { type = null });
        GenericChart.getLayout(chart).SetValue("xaxis", HiddenAxis());
        GenericChart.getLayout(chart).SetValue("yaxis", HiddenAxis());
        return chart;
    }

    /// <summary>Arranges charts as subplots, row by row; charts beyond the last cell are dropped.</summary>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts, int nRows, int nCols, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default) =>
        SubplotGrid.Arrange(
            gCharts, nRows, nCols, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, SubPlots, XAxes, YAxes, RowOrder, Pattern, XGap,
            YGap, Domain, XSide, YSide);

    /// <summary>Arranges charts as subplots in one column.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts, Optional<IEnumerable<string>> SubPlotTitles = default, Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default, Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default, Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default) =>
        Grid(
            gCharts, gCharts.Count(), 1, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, SubPlots, XAxes, YAxes, RowOrder, Pattern,
            XGap, YGap, Domain, XSide, YSide);

    private static LinearAxis HiddenAxis() => LinearAxis.init<int, int, int, int, int, string, string, string>(
        ShowGrid: false, ShowLine: false, ShowTickLabels: false, ZeroLine: false);
}
