namespace MnistHelpers;

/// <summary>Gives a notebook kernel the formatters of every <see cref="INotebookView"/>.</summary>
internal sealed class NotebookFormatterSource
{
    private readonly NotebookFormatter[] _formatters =
    [
        new NotebookFormatter("text/html", view => view.ToHtml()),
        new NotebookFormatter("text/plain", view => view.ToText()),
    ];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
