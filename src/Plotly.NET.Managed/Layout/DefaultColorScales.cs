using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The color scales that traces use by default.</summary>
public class DefaultColorScales : DynObj
{
    /// <summary>
    /// Creates default scales: <c>Sequential</c> for values above zero, <c>SequentialMinus</c> for those below, <c>Diverging</c> for both.
    /// </summary>
    public static DefaultColorScales init(
        FSharpOption<StyleParam.Colorscale>? Diverging = null, FSharpOption<StyleParam.Colorscale>? Sequential = null,
        FSharpOption<StyleParam.Colorscale>? SequentialMinus = null) =>
        new DefaultColorScales()
            .Set("diverging", Diverging)
            .Set("sequential", Sequential)
            .Set("sequentialminus", SequentialMinus);
}
