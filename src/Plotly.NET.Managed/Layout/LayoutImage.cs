using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A picture behind or in front of the traces.</summary>
public class LayoutImage : DynObj
{
    /// <summary>
    /// Creates a picture from <c>Source</c>, an address or a data URI. <c>X</c>, <c>Y</c>, <c>SizeX</c> and <c>SizeY</c> are fractions of
    /// the plotting area, or axis units where <c>XRef</c> and <c>YRef</c> name an axis. By default the upper left corner stands at the
    /// position.
    /// </summary>
    public static LayoutImage init<TX, TY>(
        FSharpOption<StyleParam.Layer>? Layer = null, FSharpOption<string>? Name = null, FSharpOption<double>? Opacity = null,
        FSharpOption<int>? SizeX = null, FSharpOption<int>? SizeY = null, FSharpOption<StyleParam.LayoutImageSizing>? Sizing = null,
        FSharpOption<string>? Source = null, FSharpOption<string>? TemplateItemname = null, FSharpOption<bool>? Visible = null,
        FSharpOption<TX>? X = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null, FSharpOption<string>? XRef = null,
        FSharpOption<TY>? Y = null, FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null, FSharpOption<string>? YRef = null)
        where TX : IConvertible
        where TY : IConvertible =>
        new LayoutImage()
            .Set("layer", Layer)
            .Set("name", Name)
            .Set("opacity", Opacity)
            .Set("sizex", SizeX)
            .Set("sizey", SizeY)
            .Set("sizing", Sizing)
            .Set("source", Source)
            .Set("templateitemname", TemplateItemname)
            .Set("visible", Visible)
            .Set("x", X)
            .Set("xanchor", XAnchor)
            .Set("xref", XRef)
            .Set("y", Y)
            .Set("yanchor", YAnchor)
            .Set("yref", YRef);
}
