using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The title of a figure, an axis, a legend or a color bar.</summary>
public class Title : DynObj
{
    /// <summary>
    /// Creates a title; what is not given is left to plotly.js. <c>Text</c> may contain <c>&lt;br&gt;</c>, <c>&lt;b&gt;</c>,
    /// <c>&lt;i&gt;</c>, <c>&lt;sub&gt;</c> and <c>&lt;sup&gt;</c>. <c>X</c> and <c>Y</c> place the title of a figure, as fractions of it;
    /// <c>Standoff</c> is the distance of an axis title from the tick labels, in pixels; <c>Side</c> is for legends and color bars.
    /// </summary>
    public static Title init(
        FSharpOption<string>? Text = null, FSharpOption<Font>? Font = null, FSharpOption<bool>? AutoMargin = null,
        FSharpOption<Padding>? Pad = null, FSharpOption<double>? X = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<string>? XRef = null, FSharpOption<double>? Y = null, FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null,
        FSharpOption<string>? YRef = null, FSharpOption<int>? Standoff = null, FSharpOption<StyleParam.Side>? Side = null) =>
        new Title()
            .Set("text", Text)
            .Set("font", Font)
            .Set("automargin", AutoMargin)
            .Set("pad", Pad)
            .Set("x", X)
            .Set("xanchor", XAnchor)
            .Set("xref", XRef)
            .Set("y", Y)
            .Set("yanchor", YAnchor)
            .Set("yref", YRef)
            .Set("standoff", Standoff)
            .Set("side", Side);
}
