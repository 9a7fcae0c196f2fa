using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The place of a table or subplot: fractions of the plotting area or a cell of the grid.</summary>
public class Domain : DynObj
{
    /// <summary>
    /// Creates a place: either <c>X</c> and <c>Y</c>, ranges within 0 to 1, or <c>Row</c> and <c>Column</c> of the grid, counted from 0.
    /// </summary>
    public static Domain init(
        FSharpOption<StyleParam.Range>? X = null, FSharpOption<StyleParam.Range>? Y = null, FSharpOption<int>? Row = null,
        FSharpOption<int>? Column = null) =>
        new Domain()
            .Set("x", X)
            .Set("y", Y)
            .Set("row", Row)
            .Set("column", Column);
}
