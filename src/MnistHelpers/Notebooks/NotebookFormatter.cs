namespace MnistHelpers;

/// <summary>Writes an <see cref="INotebookView"/> as one mime type; a kernel calls it by reflection.</summary>
internal sealed class NotebookFormatter(string mimeType, Func<INotebookView, string> show)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not INotebookView view)
            return false;
        writer.Write(show(view));
        return true;
    }
}
