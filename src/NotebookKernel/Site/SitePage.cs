using Notebooks.Page;

namespace NotebookKernel.Site;

/// <summary>A page before it is written.</summary>
/// <param name="Source">The file that it shows.</param>
/// <param name="File">The name of its own file in the site.</param>
/// <param name="Content">The content of the page.</param>
internal sealed record SitePage(string Source, string File, PageContent Content)
{
    /// <summary>The first heading, or the name of the source file if there is none with text.</summary>
    public string Title => Content.Title?.Text ?? Path.GetFileNameWithoutExtension(Source);

    /// <summary>The address of the page relative to any other page.</summary>
    public string Address => Uri.EscapeDataString(File);

    /// <summary>The headings that a table of contents shows.</summary>
    public IEnumerable<PageHeading> Sections => Content.Headings.Where(heading => heading.Level == 2);
}
