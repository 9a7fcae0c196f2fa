using FigureRenderer;

namespace Plotly.NET.Formatting;

/// <summary>Shows a chart in a notebook: interactive HTML with a static drawing beneath, the figure itself for front ends that draw it, and a sentence as text.</summary>
internal sealed class GenericChartFormatters
{
    private readonly object[] formatters =
    [
        new Formatter("text/html", chart => FigureHtml.Render(GenericChart.toJson(chart), new FigureHtmlOptions { EmbedPlotly = true })),
        new Formatter("application/vnd.plotly.v1+json", GenericChart.toJson),
        new Formatter("text/plain", chart => FigureText.Describe(GenericChart.toJson(chart))),
    ];

    public IEnumerable<object> CreateTypeFormatters() => formatters;

    /// <summary>One mime type of one type, in the members that the formatter convention asks for.</summary>
    public sealed class Formatter(string mimeType, Func<GenericChart, string> render)
    {
        public string MimeType { get; } = mimeType;

        public Type Type { get; } = typeof(GenericChart);

        public bool Format(object instance, TextWriter writer)
        {
            if (instance is not GenericChart chart) return false;
            writer.Write(render(chart));
            return true;
        }
    }
}
