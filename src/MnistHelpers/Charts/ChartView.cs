using FigureRenderer;
using MnistHelpers.Charts;
using MnistHelpers.Files;
using Plotly.NET;

namespace MnistHelpers;

/// <summary>
/// A chart that a notebook shows as a picture and, if plotly.js is available, as an interactive chart;
/// its text is a sentence describing it.
/// </summary>
[TypeFormatterSource(typeof(ChartViewFormatterSource), PreferredMimeTypes = ["text/html", ChartViewFormatterSource.PlotlyMimeType, "text/plain"])]
public sealed class ChartView : INotebookView
{
    /// <summary>Wraps a Plotly.NET chart.</summary>
    public ChartView(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Chart = chart;
    }

    /// <summary>
    /// Wraps a chart that has a separate layout for places as narrow as a phone, <see cref="ChartStyle.NarrowWidth"/> px wide.
    /// </summary>
    internal ChartView(GenericChart chart, GenericChart narrow)
        : this(chart) => Narrow = narrow;

    /// <summary>Wraps a chart that is laid out separately for each width.</summary>
    internal ChartView(Func<int, GenericChart> chart)
        : this(chart(ChartStyle.Width), chart(ChartStyle.NarrowWidth))
    {
    }

    /// <summary>The layout for narrow places; null if the chart itself is laid out anew there.</summary>
    internal GenericChart? Narrow { get; }

    /// <summary>Whether a notebook shows the drawing alone, because another figure soon takes its place; false by default.</summary>
    internal bool IsStatic { get; init; }

    /// <summary>The underlying chart, for further styling.</summary>
    public GenericChart Chart { get; }

    /// <summary>Returns the figure's JSON, as plotly.js reads it.</summary>
    public string ToJson() => ChartJson.Of(Chart);

    /// <summary>
    /// Saves the figure, writing it beside the target and then renaming it: as a drawing if the name ends in
    /// <c>.svg</c>, otherwise as one self-contained HTML page. Offline, the page shows a drawing; online, the
    /// interactive chart. It is dark if the reader prefers dark pages.
    /// </summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
            Export.SaveText(path, FigureSvg.Render(ToJson()) + "\n");
        else
            Export.SavePage(path, ToString(), FigureHtml.Render(ToJson(), Options(inNotebook: false)));
    }

    /// <summary>Returns a sentence describing the figure.</summary>
    public override string ToString() => FigureText.Describe(ToJson());

    string INotebookView.ToHtml() => FigureHtml.Render(ToJson(), Options(inNotebook: true));

    private FigureHtmlOptions Options(bool inNotebook) =>
        new() { EmbedPlotly = inNotebook, IsStatic = IsStatic, NarrowFigure = Narrow is null ? null : ChartJson.Of(Narrow) };
}
