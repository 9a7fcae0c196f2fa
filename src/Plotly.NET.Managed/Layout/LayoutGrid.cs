using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The grid in which subplots are placed.</summary>
public class LayoutGrid : DynObj
{
    /// <summary>
    /// Creates a grid. <c>XGap</c> and <c>YGap</c> are fractions of a cell; by default 0.1 where axes are shared, else 0.2 across and 0.3
    /// down. <c>SubPlots</c>, <c>XAxes</c> and <c>YAxes</c> name the axes in the cells, for other patterns than <c>Pattern</c> gives.
    /// </summary>
    public static LayoutGrid init(
        FSharpOption<int>? Rows = null, FSharpOption<int>? Columns = null,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null, FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null, FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null,
        FSharpOption<double>? XGap = null, FSharpOption<double>? YGap = null, FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide>? XSide = null, FSharpOption<StyleParam.LayoutGridYSide>? YSide = null) =>
        new LayoutGrid()
            .Set("subplots", LinearAxisPairs(SubPlots))
            .Set("xaxes", XAxes)
            .Set("yaxes", YAxes)
            .Set("rows", Rows)
            .Set("columns", Columns)
            .Set("roworder", RowOrder)
            .Set("pattern", Pattern)
            .Set("xgap", XGap)
            .Set("ygap", YGap)
            .Set("domain", Domain)
            .Set("xside", XSide)
            .Set("yside", YSide);

    private static FSharpOption<string[][]>? LinearAxisPairs(
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? pairs) =>
        pairs is null
            ? FSharpOption<string[][]>.None
            : pairs.Value.Select(row => row.Select(pair => $"{pair.Item1}{pair.Item2}").ToArray()).ToArray();
}
