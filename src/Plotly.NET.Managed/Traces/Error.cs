using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>Error bars.</summary>
public class Error : DynObj
{
    public static Error init<TArray, TArrayminus>(
        FSharpOption<bool>? Visible = null, FSharpOption<StyleParam.ErrorType>? Type = null, FSharpOption<bool>? Symmetric = null,
        FSharpOption<IEnumerable<TArray>>? Array = null, FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null, FSharpOption<double>? Value = null,
        FSharpOption<double>? Valueminus = null, FSharpOption<int>? Traceref = null, FSharpOption<int>? Tracerefminus = null,
        FSharpOption<bool>? Copy_ystyle = null, FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        new Error()
            .Set("visible", Visible)
            .Set("type", Type)
            .Set("symmetric", Symmetric)
            .Set("array", Array)
            .Set("arrayminus", Arrayminus)
            .Set("value", Value)
            .Set("valueminus", Valueminus)
            .Set("traceref", Traceref)
            .Set("tracerefminus", Tracerefminus)
            .Set("copy_ystyle", Copy_ystyle)
            .Set("color", Color)
            .Set("thickness", Thickness)
            .Set("width", Width);
}
