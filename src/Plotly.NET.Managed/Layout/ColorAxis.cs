using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A color scale that several traces share.</summary>
public class ColorAxis : DynObj
{
    /// <summary>
    /// Creates a color scale for <c>WithColorAxis</c>; what is not given is left to plotly.js, which spans the values of all traces that
    /// share it. <c>CMin</c> and <c>CMax</c> set the ends, <c>CMid</c> the middle.
    /// </summary>
    public static ColorAxis init(
        FSharpOption<bool>? AutoColorScale = null, FSharpOption<double>? CAuto = null, FSharpOption<double>? CMin = null,
        FSharpOption<double>? CMid = null, FSharpOption<double>? CMax = null, FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? ColorScale = null, FSharpOption<bool>? ShowScale = null,
        FSharpOption<bool>? ReverseScale = null) =>
        new ColorAxis()
            .Set("autocolorscale", AutoColorScale)
            .Set("cauto", CAuto)
            .Set("cmin", CMin)
            .Set("cmid", CMid)
            .Set("cmax", CMax)
            .Set("colorbar", ColorBar)
            .Set("colorscale", ColorScale)
            .Set("showscale", ShowScale)
            .Set("reversescale", ReverseScale);
}
