using Notebooks.Formatting;

namespace NotebookKernel.Site;

/// <summary>A link from the pages to something that lies beside them.</summary>
/// <param name="Text">What the link says.</param>
/// <param name="Address">Where it leads, relative to the site's folder.</param>
internal sealed record SiteLink(string Text, string Address)
{
    /// <summary>The link in HTML.</summary>
    public string Html => $"<a href=\"{HtmlRenderer.Escape(Address)}\">{HtmlRenderer.Escape(Text)}</a>";

    /// <summary>Reads a link as the command line has it.</summary>
    /// <exception cref="UsageException">It is not of the form TEXT=ADDRESS.</exception>
    public static SiteLink Parse(string link)
    {
        int equals = link.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || equals == link.Length - 1)
            throw new UsageException($"--link {link}: write a link as TEXT=ADDRESS, such as \"API=api/index.html\".");
        return new SiteLink(link[..equals].Trim(), link[(equals + 1)..].Trim());
    }
}
