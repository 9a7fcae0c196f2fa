using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The look of the labels that appear when the mouse hovers over the plot.</summary>
public class Hoverlabel : DynObj
{
    /// <summary>
    /// Creates the look of hover labels; colors that are not given follow the trace. <c>Namelength</c> is how many characters of the
    /// trace's name are shown: 15 by default, -1 for all.
    /// </summary>
    public static Hoverlabel init(
        FSharpOption<StyleParam.Align>? Align = null, FSharpOption<Color>? BgColor = null, FSharpOption<Color>? BorderColor = null,
        FSharpOption<Font>? Font = null, FSharpOption<Font>? GroupTitleFont = null, FSharpOption<int>? Namelength = null) =>
        new Hoverlabel()
            .Set("bgcolor", BgColor)
            .Set("bordercolor", BorderColor)
            .Set("font", Font)
            .Set("grouptitlefont", GroupTitleFont)
            .Set("align", Align)
            .Set("namelength", Namelength);
}
