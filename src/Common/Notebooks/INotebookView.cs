namespace Common;

/// <summary>An object that a notebook shows as HTML and as plain text.</summary>
internal interface INotebookView
{
    string ToHtml();

    /// <summary>Returns the plain text for front ends without HTML: <see cref="object.ToString"/>, unless that has to stay short.</summary>
    string ToText() => ToString() ?? "";
}
