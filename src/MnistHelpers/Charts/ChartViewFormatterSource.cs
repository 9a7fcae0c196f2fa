namespace MnistHelpers.Charts;

/// <summary>
/// Provides a notebook kernel with the formatters of a <see cref="ChartView"/>: those of every view, and the figure's JSON for front ends
/// that draw it themselves.
/// </summary>
internal sealed class ChartViewFormatterSource
{
    internal const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    private readonly object[] _formatters =
    [
        .. new NotebookFormatterSource().CreateTypeFormatters(),
        new ConventionFormatter<ChartView>(PlotlyMimeType, figure => figure.ToJson()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
