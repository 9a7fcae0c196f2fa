using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A colour scale that several traces share.</summary>
public class ColorAxis : DynObj
{
    public static ColorAxis init(
        FSharpOption<bool>? AutoColorScale = null, FSharpOption<double>? CAuto = null, FSharpOption<double>? CMin = null, FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMax = null, FSharpOption<ColorBar>? ColorBar = null, FSharpOption<StyleParam.Colorscale>? ColorScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<bool>? ReverseScale = null) =>
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
