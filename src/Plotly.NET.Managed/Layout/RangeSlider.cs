using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The small plot below an x axis in which one chooses the range that the chart shows.</summary>
public class RangeSlider : DynObj
{
    /// <summary>
    /// Creates a range slider; what is not given is left to plotly.js. <c>Thickness</c> is its height as a fraction of the plotting area,
    /// 0.15 by default; <c>BorderWidth</c> is in pixels.
    /// </summary>
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
