using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points, lines or both, as the mode says.</summary>
    public static GenericChart Scatter<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, StyleParam.Mode mode, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        ScatterTrace.Draw(
            x, y, mode, Name, ShowLegend, Opacity, MultiOpacity, Text, MultiText, TextPosition, MultiTextPosition, MarkerColor, MarkerColorScale, MarkerOutline,
            MarkerSymbol, MultiMarkerSymbol, Marker, LineColor, LineColorScale, LineWidth, LineDash, Line, StackGroup, Orientation, GroupNorm, Fill, FillColor,
            UseWebGL, UseDefaults);

    /// <summary>Points.</summary>
    public static GenericChart Point<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default, Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        ScatterTrace.Draw(
            x, y, ScatterTrace.Mode(StyleParam.Mode.Markers, default, TextPosition.IsSome || MultiTextPosition.IsSome), Name, ShowLegend, Opacity, MultiOpacity,
            Text, MultiText, TextPosition, MultiTextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, Marker, default,
            default, default, default, default, StackGroup, Orientation, GroupNorm, default, default, UseWebGL, UseDefaults);

    /// <summary>A line through the points in their order.</summary>
    public static GenericChart Line<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<bool> ShowMarkers = default, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        ScatterTrace.Draw(
            x, y, ScatterTrace.Mode(StyleParam.Mode.Lines, ShowMarkers, TextPosition.IsSome || MultiTextPosition.IsSome), Name, ShowLegend, Opacity,
            MultiOpacity, Text, MultiText, TextPosition, MultiTextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol,
            Marker, LineColor, LineColorScale, LineWidth, LineDash, Line, StackGroup, Orientation, GroupNorm, Fill, FillColor, UseWebGL, UseDefaults);

    /// <summary>A smooth line through the points.</summary>
    public static GenericChart Spline<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<bool> ShowMarkers = default, Optional<double> Smoothing = default, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default, Optional<Color> FillColor = default, Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        ScatterTrace.Draw(
            x, y, ScatterTrace.Mode(StyleParam.Mode.Lines, ShowMarkers, TextPosition.IsSome || MultiTextPosition.IsSome), Name, ShowLegend, Opacity,
            MultiOpacity, Text, MultiText, TextPosition, MultiTextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol,
            Marker, LineColor, LineColorScale, LineWidth, LineDash, Line, StackGroup, Orientation, GroupNorm, Fill, FillColor, UseWebGL, UseDefaults,
            lineShape: StyleParam.Shape.Spline, smoothing: Smoothing);

    /// <summary>Points of given sizes in px.</summary>
    public static GenericChart Bubble<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, IEnumerable<int> sizes, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default, Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default, Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default, Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<string> StackGroup = default, Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        ScatterTrace.Draw(
            x, y, ScatterTrace.Mode(StyleParam.Mode.Markers, default, TextPosition.IsSome || MultiTextPosition.IsSome), Name, ShowLegend, Opacity, MultiOpacity,
            Text, MultiText, TextPosition, MultiTextPosition, MarkerColor, MarkerColorScale, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, Marker, LineColor,
            LineColorScale, LineWidth, LineDash, Line, StackGroup, Orientation, GroupNorm, default, default, UseWebGL, UseDefaults, sizes: Optionals.Some(sizes));
}
