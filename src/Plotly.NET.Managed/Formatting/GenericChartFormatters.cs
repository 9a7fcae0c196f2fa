using Common;
using FigureRenderer;

namespace Plotly.NET.Formatting;

/// <summary>
/// Shows a chart in a notebook: as interactive HTML over a static drawing, as JSON for front ends that draw it, and as a sentence.
/// </summary>
internal sealed class GenericChartFormatters
{
    private readonly ConventionFormatter<GenericChart>[] _formatters =
    [
        new("text/html", chart => FigureHtml.Render(GenericChart.toJson(chart), new FigureHtmlOptions { EmbedPlotly = true })),
        new("application/vnd.plotly.v1+json", GenericChart.toJson),
        new("text/plain", chart => FigureText.Describe(GenericChart.toJson(chart))),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
