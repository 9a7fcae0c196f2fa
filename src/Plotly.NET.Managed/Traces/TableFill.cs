using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The background of table cells.</summary>
public class TableFill : DynObj
{
    /// <summary>Creates a background: one color, or one for each column.</summary>
    public static TableFill init(
        FSharpOption<Color>? Color = null) =>
        new TableFill()
            .Set("color", Color);
}
