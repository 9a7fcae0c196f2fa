using FigureRenderer;

namespace Notebooks.Formatting;

/// <summary>
/// Plotly.NET's charts: drawn, live where plotly.js is available, and said in a sentence. The HTML that Plotly.NET makes itself is empty
/// without a network. Charts are read by reflection, so that no version of Plotly.NET is referenced.
/// </summary>
internal sealed class PlotlyChart
{
    private const string ChartType = "Plotly.NET.GenericChart";
    private const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    private readonly ConventionFormatter<object>[] _formatters =
    [
        new(Formatting.MimeTypes.Html, chart => FigureHtml.Render(Json(chart), new FigureHtmlOptions { EmbedPlotly = true })),
        new(PlotlyMimeType, Json),
        new(Formatting.MimeTypes.Plain, chart => FigureText.Describe(Json(chart))),
    ];

    /// <summary>The representations that a notebook keeps of a chart, best first.</summary>
    public static IReadOnlyList<string> MimeTypes { get; } = [Formatting.MimeTypes.Html, PlotlyMimeType, Formatting.MimeTypes.Plain];

    /// <summary>Whether values of the type are charts.</summary>
    public static bool Is(Type type) => Base(type) is not null;

    /// <summary>Returns what the convention asks of a source of formatters.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;

    /// <summary>Returns the figure as plotly.js reads it.</summary>
    private static string Json(object chart) =>
        (string)Base(chart.GetType())!.GetMethod("toJson")!.Invoke(null, [chart])!;

    private static Type? Base(Type? type)
    {
        while (type is not null && type.FullName != ChartType)
            type = type.BaseType;
        return type;
    }
}
