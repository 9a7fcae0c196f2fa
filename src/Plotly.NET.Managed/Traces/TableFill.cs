using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The background of table cells.</summary>
public class TableFill : DynObj
{
    public static TableFill init(
        FSharpOption<Color>? Color = null) =>
        new TableFill()
            .Set("color", Color);
}
