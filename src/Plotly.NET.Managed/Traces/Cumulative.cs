using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>Whether the bars of a histogram add up from bin to bin.</summary>
public class Cumulative : DynObj
{
    /// <summary>Creates the setting; it has an effect only with <c>Enabled: true</c>.</summary>
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null, FSharpOption<StyleParam.CumulativeDirection>? Direction = null,
        FSharpOption<StyleParam.Currentbin>? Currentbin = null) =>
        new Cumulative()
            .Set("enabled", Enabled)
            .Set("direction", Direction)
            .Set("currentbin", Currentbin);
}
