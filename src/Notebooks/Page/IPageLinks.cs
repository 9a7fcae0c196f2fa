namespace Notebooks.Page;

/// <summary>Converts the links and pictures of a page, and the HTML output of its cells.</summary>
internal interface IPageLinks
{
    /// <summary>Returns the address for a link in the Markdown; null if it leads nowhere and should be plain text.</summary>
    string? Link(string url);

    /// <summary>Returns the address for a picture in the Markdown.</summary>
    string Picture(string url);

    /// <summary>Returns what the page shows for the HTML output of a cell.</summary>
    string Output(string html);
}
