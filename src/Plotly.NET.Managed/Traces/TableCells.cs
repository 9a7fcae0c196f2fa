using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The cells or the header of a table, column by column.</summary>
public class TableCells : DynObj
{
    /// <summary>
    /// Creates cells from <c>Values</c>, a sequence for each column. Arguments that begin with <c>Multi</c>, and <c>Format</c>, give one
    /// setting for each column; <c>Height</c> of a row is in pixels.
    /// </summary>
    public static TableCells init<TValuesRow, TValuesCell>(
        FSharpOption<StyleParam.HorizontalAlign>? Align = null, FSharpOption<IEnumerable<StyleParam.HorizontalAlign>>? MultiAlign = null,
        FSharpOption<TableFill>? Fill = null, FSharpOption<Font>? Font = null, FSharpOption<IEnumerable<string>>? Format = null,
        FSharpOption<int>? Height = null, FSharpOption<Line>? Line = null, FSharpOption<string>? Prefix = null,
        FSharpOption<IEnumerable<string>>? MultiPrefix = null, FSharpOption<string>? Suffix = null,
        FSharpOption<IEnumerable<string>>? MultiSuffix = null, FSharpOption<IEnumerable<TValuesRow>>? Values = null)
        where TValuesRow : IEnumerable<TValuesCell>
        where TValuesCell : IConvertible =>
        new TableCells()
            .SetEither("align", Align, MultiAlign)
            .Set("fill", Fill)
            .Set("font", Font)
            .Set("format", Format)
            .Set("height", Height)
            .Set("line", Line)
            .SetEither("prefix", Prefix, MultiPrefix)
            .SetEither("suffix", Suffix, MultiSuffix)
            .Set("values", Values);
}
