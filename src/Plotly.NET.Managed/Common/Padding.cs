using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The padding around a title, in pixels.</summary>
public class Padding : DynObj
{
    /// <summary>Creates a padding, in pixels: bottom, left, right and top.</summary>
    public static Padding init(
        FSharpOption<int>? B = null, FSharpOption<int>? L = null, FSharpOption<int>? R = null, FSharpOption<int>? T = null) =>
        new Padding()
            .Set("b", B)
            .Set("l", L)
            .Set("r", R)
            .Set("t", T);
}
