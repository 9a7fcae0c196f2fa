namespace NotebookKernel.Site;

/// <summary>A file of the site.</summary>
/// <param name="Name">The path relative to the site's folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="PageBytes">The size that counts against the limit for a page; 0 for other files.</param>
internal sealed record SiteFile(string Name, byte[] Content, long PageBytes = 0);
