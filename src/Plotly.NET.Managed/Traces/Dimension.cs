using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.TraceObjects;

/// <summary>One axis of parallel coordinates, with a value for each observation.</summary>
public class Dimension : DynObj
{
    /// <summary>
    /// Creates an axis of parallel coordinates from one value per observation; what is not given is left to plotly.js, which lets the axis
    /// span its values. <c>ConstraintRange</c> highlights the lines that pass through it.
    /// </summary>
    public static Dimension initParallel<TLabel, TTickText, TTickvals, TValues>(
        FSharpOption<StyleParam.Range>? ConstraintRange = null, FSharpOption<TLabel>? Label = null, FSharpOption<bool>? MultiSelect = null,
        FSharpOption<string>? Name = null, FSharpOption<StyleParam.Range>? Range = null, FSharpOption<string>? TemplateItemName = null,
        FSharpOption<StyleParam.TickMode>? TickFormat = null, FSharpOption<IEnumerable<TTickText>>? TickText = null,
        FSharpOption<IEnumerable<TTickvals>>? Tickvals = null, FSharpOption<IEnumerable<TValues>>? Values = null,
        FSharpOption<bool>? Visible = null)
        where TLabel : IConvertible
        where TTickText : IConvertible
        where TTickvals : IConvertible
        where TValues : IConvertible =>
        new Dimension()
            .Set("label", Label)
            .Set("name", Name)
            .Set("templateitemname", TemplateItemName)
            .Set("values", Values)
            .Set("visible", Visible)
            .Set("constraintrange", ConstraintRange)
            .Set("multiselect", MultiSelect)
            .Set("range", Range)
            .Set("tickformat", TickFormat)
            .Set("ticktext", TickText)
            .Set("tickvals", Tickvals)
            .SetRequired("axis", new LinearAxis());
}
