using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The minor ticks and grid lines of an axis.</summary>
public class Minor : DynObj
{
    /// <summary>
    /// Creates minor ticks; what is not given is left to plotly.js. They appear if <c>Ticks</c> or <c>ShowGrid</c> is set. Lengths and
    /// widths are in pixels.
    /// </summary>
    public static Minor init<TDTick, TTick0, TTickVals>(
        FSharpOption<TDTick>? DTick = null, FSharpOption<Color>? GridColor = null, FSharpOption<StyleParam.DrawingStyle>? GridDash = null,
        FSharpOption<double>? GridWidth = null, FSharpOption<int>? NTicks = null, FSharpOption<bool>? ShowGrid = null,
        FSharpOption<TTick0>? Tick0 = null, FSharpOption<Color>? TickColor = null, FSharpOption<int>? TickLen = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null, FSharpOption<StyleParam.TickOptions>? Ticks = null,
        FSharpOption<IEnumerable<TTickVals>>? TickVals = null, FSharpOption<int>? TickWidth = null)
        where TDTick : IConvertible
        where TTick0 : IConvertible
        where TTickVals : IConvertible =>
        new Minor()
            .Set("dtick", DTick)
            .Set("gridcolor", GridColor)
            .Set("griddash", GridDash)
            .Set("gridwidth", GridWidth)
            .Set("nticks", NTicks)
            .Set("showgrid", ShowGrid)
            .Set("tick0", Tick0)
            .Set("tickcolor", TickColor)
            .Set("ticklen", TickLen)
            .Set("tickmode", TickMode)
            .Set("ticks", Ticks)
            .Set("tickvals", TickVals)
            .Set("tickwidth", TickWidth);
}
