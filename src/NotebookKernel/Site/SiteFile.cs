namespace NotebookKernel.Site;

/// <summary>A file of the site.</summary>
/// <param name="Name">From the site's folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="PageBytes">What counts against the limit of a page; 0 for other files.</param>
internal sealed record SiteFile(string Name, byte[] Content, long PageBytes = 0);
