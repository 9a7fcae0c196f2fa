using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes the trace for heat maps, and the texts in their cells.</summary>
internal static class HeatmapTrace
{
    public static GenericChart Draw<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, Optional<string> Name, Optional<bool> ShowLegend, Optional<double> Opacity,
        Optional<IEnumerable<XType>> X, Optional<int> XGap, Optional<IEnumerable<YType>> Y, Optional<int> YGap, Optional<TextType> Text,
        Optional<IEnumerable<TextType>> MultiText, Optional<ColorBar> ColorBar, Optional<StyleParam.Colorscale> ColorScale,
        Optional<bool> ShowScale, Optional<bool> ReverseScale, Optional<StyleParam.SmoothAlg> ZSmooth, Optional<bool> Transpose,
        Optional<bool> UseWebGL, Optional<bool> ReverseYAxis, Optional<bool> UseDefaults)
    {
        GenericChart chart = GenericChart.ofTraceObject(UseDefaults.Or(true), new Trace2D(UseWebGL.Or(false) ? "heatmapgl" : "heatmap")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Set("x", X)
            .Set("xgap", XGap)
            .Set("y", Y)
            .Set("ygap", YGap)
            .SetRequired("z", zData)
            .SetEither("text", Text, MultiText)
            .Set("colorbar", ColorBar)
            .Set("colorscale", ColorScale)
            .Set("showscale", ShowScale)
            .Set("reversescale", ReverseScale)
            .Set("zsmooth", ZSmooth)
            .Set("transpose", Transpose));
        if (ReverseYAxis.Or(false))
            GenericChart.getLayout(chart).SetRequired("yaxis", new LinearAxis().SetRequired("autorange", StyleParam.AutoRange.Reversed));
        return chart;
    }

    public static GenericChart Annotate<ZType>(
        this GenericChart chart, IEnumerable<IEnumerable<ZType>> zData, IEnumerable<IEnumerable<string>> annotationText)
    {
        (int rows, int texts) = (zData.Count(), annotationText.Count());
        if (rows != texts)
        {
            throw new ArgumentException(
                $"incompatible dims: zData has {rows} rows, annotationText {texts}; give a text for each cell.", nameof(annotationText));
        }
        return chart.Prepend("annotations", annotationText.SelectMany((row, y) => row.Select((text, x) => new Annotation()
            .SetRequired("x", x)
            .SetRequired("y", y)
            .SetRequired("showarrow", false)
            .SetRequired("text", text))), append: true);
    }
}
