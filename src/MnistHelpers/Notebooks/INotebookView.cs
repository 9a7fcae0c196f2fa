namespace MnistHelpers;

/// <summary>What a notebook shows as HTML and as plain text.</summary>
internal interface INotebookView
{
    string ToHtml();

    /// <summary>What is shown where there is no HTML: <see cref="object.ToString"/>, unless that has to stay short.</summary>
    string ToText() => ToString() ?? "";
}
