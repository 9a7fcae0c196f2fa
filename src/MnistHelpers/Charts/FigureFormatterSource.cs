namespace MnistHelpers;

/// <summary>Gives a notebook kernel the formatters of a <see cref="Figure"/>: besides those of every view, the figure's JSON for front ends that draw it themselves.</summary>
internal sealed class FigureFormatterSource
{
    internal const string PlotlyMimeType = "application/vnd.plotly.v1+json";

    private readonly NotebookFormatter[] _formatters =
    [
        .. new NotebookFormatterSource().CreateTypeFormatters().Cast<NotebookFormatter>(),
        new NotebookFormatter(PlotlyMimeType, view => ((Figure)view).ToJson()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
