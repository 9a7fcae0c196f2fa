using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>Whether a histogram adds up from bin to bin.</summary>
public class Cumulative : DynObj
{
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null, FSharpOption<StyleParam.CumulativeDirection>? Direction = null,
        FSharpOption<StyleParam.Currentbin>? Currentbin = null) =>
        new Cumulative()
            .Set("enabled", Enabled)
            .Set("direction", Direction)
            .Set("currentbin", Currentbin);
}
