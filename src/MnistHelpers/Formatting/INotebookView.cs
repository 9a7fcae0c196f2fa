namespace MnistHelpers;

/// <summary>What a notebook shows as HTML; its text/plain is <see cref="object.ToString"/>.</summary>
internal interface INotebookView
{
    string ToHtml();
}
