using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>Error bars, horizontal or vertical.</summary>
public class Error : DynObj
{
    /// <summary>
    /// Creates error bars; what is not given is left to plotly.js. <c>Array</c> holds a length for each point in the units of the axis,
    /// <c>Arrayminus</c> those toward smaller values if they differ. <c>Value</c> is the length, or the percentage, where <c>Type</c> says
    /// so. <c>Thickness</c> of the bar and <c>Width</c> of its ends are in pixels.
    /// </summary>
    public static Error init<TArray, TArrayminus>(
        FSharpOption<bool>? Visible = null, FSharpOption<StyleParam.ErrorType>? Type = null, FSharpOption<bool>? Symmetric = null,
        FSharpOption<IEnumerable<TArray>>? Array = null, FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null,
        FSharpOption<double>? Value = null, FSharpOption<double>? Valueminus = null, FSharpOption<int>? Traceref = null,
        FSharpOption<int>? Tracerefminus = null, FSharpOption<bool>? Copy_ystyle = null, FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
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
