using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The grid that subplots are placed in.</summary>
public class LayoutGrid : DynObj
{
    public static LayoutGrid init(
        FSharpOption<int>? Rows = null, FSharpOption<int>? Columns = null,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null, FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null,
        FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null, FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null, FSharpOption<double>? XGap = null, FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null, FSharpOption<StyleParam.LayoutGridXSide>? XSide = null, FSharpOption<StyleParam.LayoutGridYSide>? YSide = null) =>
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

    private static FSharpOption<string[][]>? LinearAxisPairs(FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? pairs) =>
        pairs is null ? FSharpOption<string[][]>.None : pairs.Value.Select(row => row.Select(pair => $"{pair.Item1}{pair.Item2}").ToArray()).ToArray();
}
