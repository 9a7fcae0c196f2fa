using Microsoft.FSharp.Core;

namespace Plotly.NET.ConfigObjects;

/// <summary>The parts of a figure that can be edited in the page.</summary>
public class Edits : DynObj
{
    /// <summary>
    /// Creates a choice of editable parts; each is off unless it is set or <c>Config</c> makes the whole figure editable.
    /// </summary>
    public static Edits init(
        FSharpOption<bool>? AnnotationPosition = null, FSharpOption<bool>? AnnotationTail = null, FSharpOption<bool>? AnnotationText = null,
        FSharpOption<bool>? AxisTitleText = null, FSharpOption<bool>? ColorbarPosition = null, FSharpOption<bool>? ColorbarTitleText = null,
        FSharpOption<bool>? LegendPosition = null, FSharpOption<bool>? LegendText = null, FSharpOption<bool>? ShapePosition = null,
        FSharpOption<bool>? TitleText = null) =>
        new Edits()
            .Set("annotationPosition", AnnotationPosition)
            .Set("annotationTail", AnnotationTail)
            .Set("annotationText", AnnotationText)
            .Set("axisTitleText", AxisTitleText)
            .Set("colorbarPosition", ColorbarPosition)
            .Set("colorbarTitleText", ColorbarTitleText)
            .Set("legendPosition", LegendPosition)
            .Set("legendText", LegendText)
            .Set("shapePosition", ShapePosition)
            .Set("titleText", TitleText);
}
