using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Draws a line for each observation across parallel axes, one for each dimension.</summary>
    public static GenericChart ParallelCoord(
        IEnumerable<Dimension> dimensions, Optional<string> Name = default, Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default, Optional<bool> ShowLineColorScale = default,
        Optional<bool> ReverseLineColorScale = default, Optional<Line> Line = default, Optional<int> LabelAngle = default,
        Optional<Font> LabelFont = default, Optional<StyleParam.Side> LabelSide = default, Optional<Font> RangeFont = default,
        Optional<Font> TickFont = default, Optional<bool> UseDefaults = default) =>
        GenericChart.ofTraceObject(UseDefaults.Or(true), new TraceDomain("parcoords")
            .Set("name", Name)
            .SetRequired("dimensions", dimensions)
            .SetRequired("line", Line.OrNew().Overlay(NET.Line.init(
                Color: LineColor.ToOption(), Colorscale: LineColorScale.ToOption(), ReverseScale: ReverseLineColorScale.ToOption(),
                ShowScale: ShowLineColorScale.ToOption())))
            .Set("labelangle", LabelAngle)
            .Set("labelfont", LabelFont)
            .Set("labelside", LabelSide)
            .Set("rangefont", RangeFont)
            .Set("tickfont", TickFont));

    /// <summary>Draws a table; cells and header are given column by column.</summary>
    public static GenericChart Table(
        TableCells header, TableCells cells, Optional<string> Name = default, Optional<IEnumerable<int>> ColumnOrder = default,
        Optional<double> ColumnWidth = default, Optional<IEnumerable<double>> MultiColumnWidth = default,
        Optional<bool> UseDefaults = default) =>
        GenericChart.ofTraceObject(UseDefaults.Or(true), new TraceDomain("table")
            .Set("name", Name)
            .Set("columnorder", ColumnOrder)
            .SetEither("columnwidth", ColumnWidth, MultiColumnWidth)
            .SetRequired("cells", cells)
            .SetRequired("header", header));
}
