using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes the trace for every chart of points and lines.</summary>
internal static class ScatterTrace
{
    /// <summary>Returns the mode with markers and text added if they are wanted.</summary>
    public static StyleParam.Mode Mode(StyleParam.Mode mode, Optional<bool> showMarkers, bool showText)
    {
        StyleParam.Mode withText = !showText ? mode
            : mode == StyleParam.Mode.Lines ? StyleParam.Mode.Lines_Text
            : mode == StyleParam.Mode.Lines_Markers ? StyleParam.Mode.Lines_Markers_Text
            : mode == StyleParam.Mode.Markers ? StyleParam.Mode.Markers_Text
            : mode == StyleParam.Mode.None ? StyleParam.Mode.Text
            : mode;
        return !showMarkers.Or(false) ? withText
            : withText == StyleParam.Mode.Lines ? StyleParam.Mode.Lines_Markers
            : withText == StyleParam.Mode.Lines_Text ? StyleParam.Mode.Lines_Markers_Text
            : withText == StyleParam.Mode.Text ? StyleParam.Mode.Markers_Text
            : withText == StyleParam.Mode.None ? StyleParam.Mode.Markers
            : withText;
    }

    public static GenericChart Draw<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, StyleParam.Mode mode, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default, Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default, Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default, Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default, Optional<Pattern> fillPattern = default, Optional<StyleParam.Shape> lineShape = default,
        Optional<double> smoothing = default, Optional<IEnumerable<int>> sizes = default)
    {
        Marker marker = Marker.OrNew().Overlay(TraceObjects.Marker.init(
            Color: MarkerColor.ToOption(), Outline: MarkerOutline.ToOption(), Symbol: MarkerSymbol.ToOption(),
            MultiSymbol: MultiMarkerSymbol.ToOption(), Colorscale: MarkerColorScale.ToOption(), MultiOpacity: MultiOpacity.ToOption(),
            MultiSize: sizes.ToOption()));
        Line line = Line.OrNew().Overlay(NET.Line.init(
            Color: LineColor.ToOption(), Dash: LineDash.ToOption(), Colorscale: LineColorScale.ToOption(), Width: LineWidth.ToOption(),
            Shape: lineShape.ToOption(), Smoothing: smoothing.ToOption()));
        return GenericChart.ofTraceObject(UseDefaults.Or(true), new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .SetRequired("mode", mode)
            .SetRequired("x", x)
            .SetRequired("y", y)
            .SetEither("text", Text, MultiText)
            .SetEither("textposition", TextPosition, MultiTextPosition)
            .Set("orientation", Orientation)
            .Set("groupnorm", GroupNorm)
            .Set("stackgroup", StackGroup)
            .SetRequired("marker", marker)
            .SetRequired("line", line)
            .Set("fill", Fill)
            .Set("fillcolor", FillColor)
            .Set("fillpattern", fillPattern));
    }
}
