namespace Common;

/// <summary>Gives a notebook kernel the formatters of every <see cref="INotebookView"/>.</summary>
internal sealed class NotebookFormatterSource
{
    private readonly ConventionFormatter<INotebookView>[] _formatters =
    [
        new("text/html", view => view.ToHtml()),
        new("text/plain", view => view.ToText()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
