namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Draws a colored cell for each number; row 0 is at the bottom unless <c>ReverseYAxis</c> is true.</summary>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<XType>> X = default, Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default, Optional<int> YGap = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> Transpose = default, Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        HeatmapTrace.Draw(
            zData, Name, ShowLegend, Opacity, X, XGap, Y, YGap, Text, MultiText, ColorBar, ColorScale, ShowScale, ReverseScale, ZSmooth,
            Transpose, UseWebGL, ReverseYAxis, UseDefaults);

    /// <summary>
    /// Draws a heat map with a text in each cell. Texts are placed by column and row index, whatever <c>X</c> and <c>Y</c> are.
    /// </summary>
    public static GenericChart AnnotatedHeatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, IEnumerable<IEnumerable<string>> annotationText, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default, Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default, Optional<IEnumerable<YType>> Y = default, Optional<int> YGap = default,
        Optional<TextType> Text = default, Optional<IEnumerable<TextType>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> Transpose = default, Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        HeatmapTrace.Draw(
            zData, Name, ShowLegend, Opacity, X, XGap, Y, YGap, Text, MultiText, ColorBar, ColorScale, ShowScale, ReverseScale, ZSmooth,
            Transpose, UseWebGL, ReverseYAxis, UseDefaults)
            .Annotate(zData, annotationText);

    /// <summary>Draws a picture, given by row, column and color component in <c>Z</c>, or as a data URI in <c>Source</c>.</summary>
    public static GenericChart Image<IdType>(
        Optional<IEnumerable<IEnumerable<IEnumerable<int>>>> Z = default, Optional<string> Source = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<IdType>> Ids = default, Optional<StyleParam.ColorModel> ColorModel = default,
        Optional<StyleParam.ColorComponentBound> ZMax = default, Optional<StyleParam.ColorComponentBound> ZMin = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> UseDefaults = default)
        where IdType : IConvertible =>
        GenericChart.ofTraceObject(UseDefaults.Or(true), new Trace2D("image")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Set("ids", Ids)
            .Set("z", Z)
            .Set("source", Source)
            .Set("colormodel", ColorModel)
            .Set("zmax", ZMax)
            .Set("zmin", ZMin)
            .Set("zsmooth", ZSmooth));
}
