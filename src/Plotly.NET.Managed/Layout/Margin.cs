using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The margins around the plotting area, in pixels.</summary>
public class Margin : DynObj
{
    /// <summary>
    /// Creates margins; what is not given is left to plotly.js (80 pixels, 100 at the top). <c>Pad</c> is the space between the plotting
    /// area and its axes; <c>Autoexpand</c> lets legends and color bars push the margins outward.
    /// </summary>
    public static Margin init<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        FSharpOption<TLeft>? Left = null, FSharpOption<TRight>? Right = null, FSharpOption<TTop>? Top = null,
        FSharpOption<TBottom>? Bottom = null, FSharpOption<TPad>? Pad = null, FSharpOption<TAutoexpand>? Autoexpand = null) =>
        new Margin()
            .Set("l", Left)
            .Set("r", Right)
            .Set("t", Top)
            .Set("b", Bottom)
            .Set("pad", Pad)
            .Set("autoexpand", Autoexpand);
}
