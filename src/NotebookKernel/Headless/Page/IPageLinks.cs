namespace NotebookKernel.Headless.Page;

/// <summary>What a page makes of that which leads out of it: its links and pictures, and the HTML that cells have put out.</summary>
internal interface IPageLinks
{
    /// <summary>The address that a link of the Markdown gets; null where it leads nowhere and is to be plain text.</summary>
    string? Link(string url);

    /// <summary>The address that a picture of the Markdown gets.</summary>
    string Picture(string url);

    /// <summary>The HTML that a cell has put out, as the page shows it.</summary>
    string Output(string html);
}
