using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The gradient that fills a marker.</summary>
public class Gradient : DynObj
{
    /// <summary>Creates a gradient from the marker's own color to <c>Color</c>.</summary>
    public static Gradient init(
        FSharpOption<Color>? Color = null, FSharpOption<StyleParam.GradientType>? Type = null,
        FSharpOption<IEnumerable<StyleParam.GradientType>>? MultiTypes = null) =>
        new Gradient()
            .SetEither("type", Type, MultiTypes)
            .Set("color", Color);
}
