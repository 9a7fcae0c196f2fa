using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>How the markers of a trace, or its bars, are drawn.</summary>
public class Marker : DynObj
{
    /// <summary>
    /// Creates the markers of a trace; what is not given is left to plotly.js. <c>Size</c> is the diameter in pixels, 6 by default;
    /// <c>MultiSize</c> gives one size for each point, scaled by <c>SizeMode</c> and <c>SizeRef</c> but not below <c>SizeMin</c>. A
    /// <c>Color</c> of numbers is mapped by <c>Colorscale</c>, from <c>CMin</c> to <c>CMax</c>. <c>Outline</c> is the line around a marker,
    /// <c>Angle</c> is in degrees clockwise, and <c>StandOff</c> is the distance from the point in pixels.
    /// </summary>
    public static Marker init(
        FSharpOption<double>? Angle = null, FSharpOption<StyleParam.AngleRef>? AngleRef = null, FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null, FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null, FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null, FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<int>? CornerRadius = null,
        FSharpOption<Gradient>? Gradient = null, FSharpOption<Line>? Outline = null, FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null, FSharpOption<IEnumerable<double>>? MultiOpacity = null, FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null, FSharpOption<bool>? ShowScale = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null, FSharpOption<int>? SizeRef = null, FSharpOption<double>? StandOff = null,
        FSharpOption<IEnumerable<double>>? MultiStandOff = null, FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null, FSharpOption<Color>? OutlierColor = null,
        FSharpOption<int>? OutlierWidth = null) =>
        new Marker()
            .Set("angle", Angle)
            .Set("angleref", AngleRef)
            .Set("autocolorscale", AutoColorScale)
            .Set("cauto", CAuto)
            .Set("cmax", CMax)
            .Set("cmid", CMid)
            .Set("cmin", CMin)
            .Set("color", Color)
            .Set("colors", Colors)
            .Set("coloraxis", ColorAxis)
            .Set("colorbar", ColorBar)
            .Set("colorscale", Colorscale)
            .Set("cornerradius", CornerRadius)
            .Set("gradient", Gradient)
            .Set("line", Outline)
            .SetEither("size", Size, MultiSize)
            .SetEither("opacity", Opacity, MultiOpacity)
            .Set("pattern", Pattern)
            .SetEither("symbol", Symbol, MultiSymbol)
            .Set("outliercolor", OutlierColor)
            .Set("outlierwidth", OutlierWidth)
            .Set("maxdisplayed", MaxDisplayed)
            .Set("reversescale", ReverseScale)
            .Set("showscale", ShowScale)
            .Set("sizemin", SizeMin)
            .Set("sizemode", SizeMode)
            .Set("sizeref", SizeRef)
            .SetEither("standoff", StandOff, MultiStandOff);
}
