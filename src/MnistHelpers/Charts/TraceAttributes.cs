using Plotly.NET;

namespace MnistHelpers;

/// <summary>What no argument of a chart covers.</summary>
internal static class TraceAttributes
{
    /// <summary>Sets an attribute of each of the chart's traces.</summary>
    internal static GenericChart WithAttribute(this GenericChart chart, string name, object value)
    {
        foreach (Trace trace in GenericChart.getTraces(chart))
            trace.SetValue(name, value);
        return chart;
    }

    /// <summary>What a mark says when it is pointed at, in plotly.js's template language, and nothing beside it.</summary>
    internal static GenericChart WithHover(this GenericChart chart, string template) => chart.WithAttribute("hovertemplate", template + "<extra></extra>");

    /// <summary>Leaves the chart out of what is pointed at.</summary>
    internal static GenericChart WithoutHover(this GenericChart chart) => chart.WithAttribute("hoverinfo", "skip");
}
