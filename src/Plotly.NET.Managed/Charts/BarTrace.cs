using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes the trace for bars and columns.</summary>
internal static class BarTrace
{
    public static GenericChart Draw<ValuesType, KeysType, TextType>(
        StyleParam.Orientation orientation, bool stacked, IEnumerable<ValuesType> values, Optional<IEnumerable<KeysType>> Keys,
        Optional<string> Name, Optional<bool> ShowLegend, Optional<double> Opacity, Optional<IEnumerable<double>> MultiOpacity,
        Optional<TextType> Text, Optional<IEnumerable<TextType>> MultiText, Optional<Color> MarkerColor,
        Optional<StyleParam.Colorscale> MarkerColorScale, Optional<Line> MarkerOutline,
        Optional<StyleParam.PatternShape> MarkerPatternShape, Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape,
        Optional<Pattern> MarkerPattern, Optional<Marker> Marker, Optional<StyleParam.TextPosition> TextPosition,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition, Optional<IEnumerable<ValuesType>> MultiWidth,
        Optional<bool> UseDefaults, Optional<ValuesType> Base, Optional<ValuesType> Width)
    {
        bool horizontal = orientation == StyleParam.Orientation.Horizontal;
        Pattern pattern = MarkerPattern.OrNew()
            .Overlay(Pattern.init(Shape: MarkerPatternShape.ToOption(), MultiShape: MultiMarkerPatternShape.ToOption()));
        Marker marker = Marker.OrNew().Overlay(TraceObjects.Marker.init(
            Color: MarkerColor.ToOption(), Pattern: pattern, MultiOpacity: MultiOpacity.ToOption(), Colorscale: MarkerColorScale.ToOption(),
            Outline: MarkerOutline.ToOption()));
        Trace2D trace = new Trace2D("bar")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity);
        trace = horizontal ? trace.SetRequired("x", values).Set("y", Keys) : trace.Set("x", Keys).SetRequired("y", values);
        GenericChart chart = GenericChart.ofTraceObject(UseDefaults.Or(true), trace
            .Set("base", Base)
            .SetEither("width", Width, MultiWidth)
            .SetEither("text", Text, MultiText)
            .SetEither("textposition", TextPosition, MultiTextPosition)
            .SetRequired("orientation", orientation)
            .SetRequired("marker", marker));
        if (stacked) GenericChart.getLayout(chart).SetRequired("barmode", StyleParam.BarMode.Stack);
        return chart;
    }
}
