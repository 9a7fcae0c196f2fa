using Common;
using FigureRenderer;

namespace Plotly.NET.Formatting;

/// <summary>Shows a chart in a notebook: interactive HTML with a static drawing beneath, the figure itself for front ends that draw it, and a sentence as text.</summary>
internal sealed class GenericChartFormatters
{
    private readonly ConventionFormatter<GenericChart>[] formatters =
    [
        new("text/html", chart => FigureHtml.Render(GenericChart.toJson(chart), new FigureHtmlOptions { EmbedPlotly = true })),
        new("application/vnd.plotly.v1+json", GenericChart.toJson),
        new("text/plain", chart => FigureText.Describe(GenericChart.toJson(chart))),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
