using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The bins of a histogram along one axis.</summary>
public class Bins : DynObj
{
    /// <summary>
    /// Creates bins of equal width <c>Size</c> from <c>Start</c> to <c>End</c>; the last one may reach beyond. What is not given is chosen
    /// from the data.
    /// </summary>
    public static Bins init(
        FSharpOption<double>? Start = null, FSharpOption<double>? End = null, FSharpOption<double>? Size = null) =>
        new Bins()
            .Set("start", Start)
            .Set("end", End)
            .Set("size", Size);
}
