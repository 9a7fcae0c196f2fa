using Plotly.NET;

namespace MnistHelpers.Charts;

/// <summary>Sets attributes of traces that no argument of Plotly.NET covers.</summary>
internal static class TraceAttributes
{
    /// <summary>The size of the smallest legible text, in px.</summary>
    internal const int SmallestText = 10;

    internal static GenericChart WithAttribute(this GenericChart chart, string name, object value)
    {
        foreach (Trace trace in GenericChart.getTraces(chart))
            trace.SetProperty(name, value);
        return chart;
    }

    /// <summary>Sets what appears when the pointer is over a mark: only the template, without a box for the trace's name.</summary>
    internal static GenericChart WithHover(this GenericChart chart, string template) =>
        chart.WithAttribute("hovertemplate", template + "<extra></extra>");

    /// <summary>Makes the numbers above ten bars small enough on a phone to fit side by side.</summary>
    internal static GenericChart WithNumbersFor(this GenericChart chart, int width) =>
        width == ChartStyle.NarrowWidth ? chart.WithAttribute("textfont", Font.init(Size: SmallestText)) : chart;

    /// <summary>Makes the chart ignore the pointer.</summary>
    internal static GenericChart WithoutHover(this GenericChart chart) => chart.WithAttribute("hoverinfo", "skip");

    /// <summary>Sets the texts that appear when the pointer is over the marks or over a heat map's cells.</summary>
    internal static GenericChart WithHoverTexts<TTexts>(this GenericChart chart, TTexts texts)
        where TTexts : class => chart.WithAttribute("text", texts).WithHover("%{text}");
}
