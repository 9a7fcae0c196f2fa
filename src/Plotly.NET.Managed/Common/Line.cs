using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>How a line is drawn: its color, width, dashes and shape.</summary>
public class Line : DynObj
{
    /// <summary>
    /// Creates a line; what is not given is left to plotly.js. <c>Width</c> is in pixels, 2 by default for traces. <c>Smoothing</c> (0 to
    /// 1.3) applies to splines only. A <c>Color</c> of numbers is mapped by <c>Colorscale</c>, from <c>CMin</c> to <c>CMax</c>.
    /// </summary>
    public static Line init(
        FSharpOption<StyleParam.BackOff>? BackOff = null, FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<ColorBar>? ColorBar = null, FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null, FSharpOption<bool>? Simplify = null, FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null, FSharpOption<IEnumerable<double>>? MultiWidth = null, FSharpOption<Color>? OutlierColor = null,
        FSharpOption<double>? OutlierWidth = null) =>
        new Line()
            .Set("backoff", BackOff)
            .Set("color", Color)
            .SetEither("width", Width, MultiWidth)
            .Set("shape", Shape)
            .Set("smoothing", Smoothing)
            .Set("dash", Dash)
            .Set("outliercolor", OutlierColor)
            .Set("outlierwidth", OutlierWidth)
            .Set("autocolorscale", AutoColorScale)
            .Set("cauto", CAuto)
            .Set("cmax", CMax)
            .Set("cmid", CMid)
            .Set("cmin", CMin)
            .Set("color", Color)
            .Set("coloraxis", ColorAxis)
            .Set("colorscale", Colorscale)
            .Set("reversescale", ReverseScale)
            .Set("showscale", ShowScale)
            .Set("colorbar", ColorBar)
            .Set("simplify", Simplify);
}
