using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The place of a subplot: fractions of the plotting area or a cell of the grid.</summary>
public class Domain : DynObj
{
    public static Domain init(
        FSharpOption<StyleParam.Range>? X = null, FSharpOption<StyleParam.Range>? Y = null, FSharpOption<int>? Row = null, FSharpOption<int>? Column = null) =>
        new Domain()
            .Set("x", X)
            .Set("y", Y)
            .Set("row", Row)
            .Set("column", Column);
}
