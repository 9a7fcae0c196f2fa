using NotebookKernel.Headless.Page;

namespace NotebookKernel.Site;

/// <summary>A page before it is written.</summary>
/// <param name="Source">The file that it shows.</param>
/// <param name="File">Its own name in the site.</param>
/// <param name="Content">What stands on it.</param>
internal sealed record SitePage(string Source, string File, PageContent Content)
{
    /// <summary>Its first heading, or else the name of its file.</summary>
    public string Title => Content.Title?.Text is { Length: > 0 } text ? text : Path.GetFileNameWithoutExtension(Source);

    /// <summary>The address of the page from any other.</summary>
    public string Address => Uri.EscapeDataString(File);

    /// <summary>What a list of contents shows.</summary>
    public IEnumerable<PageHeading> Sections => Content.Headings.Where(heading => heading.Level == 2);
}
