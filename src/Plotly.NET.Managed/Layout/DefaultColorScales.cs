using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The colour scales that traces take by default.</summary>
public class DefaultColorScales : DynObj
{
    public static DefaultColorScales init(
        FSharpOption<StyleParam.Colorscale>? Diverging = null, FSharpOption<StyleParam.Colorscale>? Sequential = null,
        FSharpOption<StyleParam.Colorscale>? SequentialMinus = null) =>
        new DefaultColorScales()
            .Set("diverging", Diverging)
            .Set("sequential", Sequential)
            .Set("sequentialminus", SequentialMinus);
}
