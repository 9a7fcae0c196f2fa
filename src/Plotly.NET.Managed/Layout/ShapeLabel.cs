using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The text of a shape.</summary>
public class ShapeLabel : DynObj
{
    /// <summary>
    /// Creates the text of a shape; what is not given is left to plotly.js. <c>Padding</c> is the distance from the edge in pixels, 3 by
    /// default. <c>TextTemplate</c> may show coordinates, as in <c>%{x0:.2f}</c>, and replaces <c>Text</c>.
    /// </summary>
    public static ShapeLabel init(
        FSharpOption<Font>? Font = null, FSharpOption<int>? Padding = null, FSharpOption<string>? Text = null,
        FSharpOption<StyleParam.TextAngle>? TextAngle = null, FSharpOption<StyleParam.TextPosition>? TextPosition = null,
        FSharpOption<string>? TextTemplate = null, FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null) =>
        new ShapeLabel()
            .Set("font", Font)
            .Set("padding", Padding)
            .Set("text", Text)
            .Set("textangle", TextAngle)
            .Set("textposition", TextPosition)
            .Set("texttemplate", TextTemplate)
            .Set("xanchor", XAnchor)
            .Set("yanchor", YAnchor);
}
