using Microsoft.FSharp.Core;

namespace Plotly.NET.ConfigObjects;

/// <summary>Which parts of a figure may be edited.</summary>
public class Edits : DynObj
{
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
