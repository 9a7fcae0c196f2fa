using FigureRenderer;
using Plotly.NET;

namespace MnistHelpers;

/// <summary>
/// A chart that a notebook shows as a picture and, where plotly.js is available, as a live chart; its text is a sentence
/// on what it shows.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", FigureFormatterSource.PlotlyMimeType, "text/plain"])]
public sealed class Figure : INotebookView
{
    /// <summary>Wraps a chart of Plotly.NET.</summary>
    public Figure(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Chart = chart;
    }

    /// <summary>
    /// A chart with an arrangement of its own for places as narrow as a phone, <see cref="ChartStyle.NarrowWidth"/> px wide.
    /// </summary>
    internal Figure(GenericChart chart, GenericChart narrow)
        : this(chart) => Narrow = narrow;

    /// <summary>A chart that is arranged anew for each width.</summary>
    internal Figure(Func<int, GenericChart> chart)
        : this(chart(ChartStyle.Width), chart(ChartStyle.NarrowWidth))
    {
    }

    /// <summary>The arrangement for narrow places; null where the chart itself is laid out anew there.</summary>
    internal GenericChart? Narrow { get; }

    /// <summary>The chart, to go on styling it.</summary>
    public GenericChart Chart { get; }

    /// <summary>The figure's JSON, as plotly.js reads it.</summary>
    public string ToJson() => GenericChart.toJson(Chart);

    /// <summary>
    /// Writes the figure beside the target and renames it: as a drawing if the name ends with <c>.svg</c>, otherwise as one HTML page that
    /// needs no other file. The page shows a drawing without a network, and the live chart with one; dark where its reader prefers dark
    /// pages.
    /// </summary>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase))
            Export.SaveText(path, FigureSvg.Render(ToJson()) + "\n");
        else
            Export.SavePage(path, ToString(), FigureHtml.Render(ToJson(), Options(inNotebook: false)));
    }

    /// <summary>A sentence on what the figure shows.</summary>
    public override string ToString() => FigureText.Describe(ToJson());

    string INotebookView.ToHtml() => FigureHtml.Render(ToJson(), Options(inNotebook: true));

    private FigureHtmlOptions Options(bool inNotebook) =>
        new() { EmbedPlotly = inNotebook, NarrowFigure = Narrow is null ? null : GenericChart.toJson(Narrow) };
}
