using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes the three traces of a line with a band: lower, upper and the line itself.</summary>
internal static class RangeTrace
{
    public static GenericChart Draw<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, IEnumerable<YType> upper, IEnumerable<YType> lower, StyleParam.Mode mode,
        Optional<string> Name, Optional<string> GroupName, Optional<bool> ShowMarkers, Optional<bool> ShowLegend, Optional<TextType> Text,
        Optional<IEnumerable<TextType>> MultiText, Optional<StyleParam.TextPosition> TextPosition,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition, Optional<Color> MarkerColor,
        Optional<StyleParam.Colorscale> MarkerColorScale, Optional<Line> MarkerOutline, Optional<StyleParam.MarkerSymbol> MarkerSymbol,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol, Optional<Marker> Marker, Optional<Marker> UpperMarker,
        Optional<Marker> LowerMarker, Optional<Color> LineColor, Optional<StyleParam.Colorscale> LineColorScale, Optional<double> LineWidth,
        Optional<StyleParam.DrawingStyle> LineDash, Optional<Line> Line, Optional<Line> UpperLine, Optional<Line> LowerLine,
        Optional<Color> RangeColor, Optional<TextType> UpperText, Optional<IEnumerable<TextType>> MultiUpperText,
        Optional<TextType> LowerText, Optional<IEnumerable<TextType>> MultiLowerText, Optional<Font> TextFont, Optional<string> LowerName,
        Optional<string> UpperName, Optional<bool> UseDefaults)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        StyleParam.Mode shown = ScatterTrace.Mode(mode, ShowMarkers, TextPosition.IsSome || TextFont.IsSome);
        string group = GroupName.Or("Range");
        GenericChart middle = ScatterTrace.Draw(
            x, y, shown, Name, ShowLegend, default, default, Text, MultiText, TextPosition, MultiTextPosition, MarkerColor,
            MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, Marker, LineColor, LineColorScale, LineWidth, LineDash, Line);
        Trace line = GenericChart.getTraces(middle).Head
            .SetRequired("legendgroup", group)
            .SetRequired("legendgrouptitle", Title.init(group));
        return GenericChart.ofTraceObjects<IEnumerable<Trace>>(UseDefaults.Or(true),
        [
            Bound(lower, LowerName.Or("lower"), LowerText, MultiLowerText, LowerMarker, LowerLine, default),
            Bound(upper, UpperName.Or("upper"), UpperText, MultiUpperText, UpperMarker, UpperLine, StyleParam.Fill.ToNext_y),
            line,
        ]);

        Trace2D Bound(
            IEnumerable<YType> values, string name, Optional<TextType> text, Optional<IEnumerable<TextType>> multiText,
            Optional<Marker> marker, Optional<Line> outline, Optional<StyleParam.Fill> fill)
        {
            Trace2D bound = new Trace2D("scatter")
                .SetRequired("name", name)
                .SetRequired("showlegend", ShowLegend.Or(true))
                .SetRequired("legendgroup", group)
                .SetRequired("mode", shown)
                .SetRequired("x", x)
                .SetRequired("y", values)
                .SetEither("text", text, multiText)
                .Set("textposition", TextPosition)
                .Set("marker", marker)
                .Set("line", outline)
                .Set("textfont", TextFont)
                .Set("fill", fill)
                .Set("fillcolor", RangeColor);
            Color color = RangeColor.Or(Color.fromString("rgba(0,0,0,0.5)"));
            return bound.SetRequired("marker", bound.GetOrNew<Marker>("marker").SetRequired("color", color));
        }
    }
}
