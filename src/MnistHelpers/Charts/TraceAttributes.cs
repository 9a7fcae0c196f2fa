using Plotly.NET;
using CSharpLayer = Plotly.NET.CSharp.GenericChartExtensions;

namespace MnistHelpers;

/// <summary>Sets attributes of traces that no argument of Plotly.NET covers.</summary>
internal static class TraceAttributes
{
    /// <summary>In px: what is smaller cannot be read.</summary>
    internal const int SmallestText = 10;

    internal static GenericChart WithAttribute(this GenericChart chart, string name, object value)
    {
        foreach (Trace trace in CSharpLayer.GetTraces(chart))
            trace.SetValue(name, value);
        return chart;
    }

    /// <summary>What a person sees who points at a mark: the template alone, without a box for the trace's name.</summary>
    internal static GenericChart WithHover(this GenericChart chart, string template) =>
        chart.WithAttribute("hovertemplate", template + "<extra></extra>");

    /// <summary>Numbers above ten bars, small enough on a phone to stand side by side.</summary>
    internal static GenericChart WithNumbersFor(this GenericChart chart, int width) =>
        width == ChartStyle.NarrowWidth ? chart.WithAttribute("textfont", Font.init(Size: SmallestText)) : chart;

    /// <summary>Leaves the chart out of what is pointed at.</summary>
    internal static GenericChart WithoutHover(this GenericChart chart) => chart.WithAttribute("hoverinfo", "skip");

    /// <summary>The texts of the marks, or of a heat map's cells, one above the pointer at a time.</summary>
    internal static GenericChart WithHoverTexts<TTexts>(this GenericChart chart, TTexts texts)
        where TTexts : class => chart.WithAttribute("text", texts).WithHover("%{text}");
}
