using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The slider below an x axis.</summary>
public class RangeSlider : DynObj
{
    public static RangeSlider init(
        FSharpOption<Color>? BgColor = null, FSharpOption<Color>? BorderColor = null, FSharpOption<double>? BorderWidth = null,
        FSharpOption<bool>? AutoRange = null, FSharpOption<StyleParam.Range>? Range = null, FSharpOption<double>? Thickness = null,
        FSharpOption<bool>? Visible = null, FSharpOption<StyleParam.RangesliderRangeMode>? YAxisRangeMode = null,
        FSharpOption<StyleParam.Range>? YAxisRange = null) =>
        new RangeSlider()
            .Set("bgcolor", BgColor)
            .Set("bordercolor", BorderColor)
            .Set("borderwidth", BorderWidth)
            .Set("autorange", AutoRange)
            .Set("range", Range)
            .Set("thickness", Thickness)
            .Set("visible", Visible)
            .SetRequired("yaxis", new DynObj().Set("rangemode", YAxisRangeMode).Set("range", YAxisRange));
}
