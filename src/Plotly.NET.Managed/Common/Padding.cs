using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>Padding of a title in px.</summary>
public class Padding : DynObj
{
    public static Padding init(
        FSharpOption<int>? B = null, FSharpOption<int>? L = null, FSharpOption<int>? R = null, FSharpOption<int>? T = null) =>
        new Padding()
            .Set("b", B)
            .Set("l", L)
            .Set("r", R)
            .Set("t", T);
}
