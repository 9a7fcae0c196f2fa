using Plotly.NET;
using CSharpLayer = Plotly.NET.CSharp.GenericChartExtensions;

namespace MnistHelpers;

/// <summary>Sets attributes of traces that no argument of Plotly.NET covers.</summary>
internal static class TraceAttributes
{
    internal static GenericChart WithAttribute(this GenericChart chart, string name, object value)
    {
        foreach (Trace trace in CSharpLayer.GetTraces(chart))
            trace.SetValue(name, value);
        return chart;
    }

    /// <summary>What a person sees who points at a mark: the template alone, without a box for the trace's name.</summary>
    internal static GenericChart WithHover(this GenericChart chart, string template) => chart.WithAttribute("hovertemplate", template + "<extra></extra>");

    /// <summary>The texts of the marks, or of a heat map's cells, one above the pointer at a time.</summary>
    internal static GenericChart WithHoverTexts<TTexts>(this GenericChart chart, TTexts texts)
        where TTexts : class => chart.WithAttribute("text", texts).WithHover("%{text}");
}
