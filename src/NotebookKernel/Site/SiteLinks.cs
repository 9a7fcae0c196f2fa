using Notebooks.Page;

namespace NotebookKernel.Site;

/// <summary>Resolves the links of one page of a site: to its other pages, to external addresses, or to nothing.</summary>
/// <param name="map">The pages of the site.</param>
/// <param name="page">The page that contains the links.</param>
/// <param name="pictures">Receives the pictures that the page shows.</param>
/// <param name="scripts">Receives the scripts in the cell outputs.</param>
/// <param name="warn">Receives warnings about links that lead nowhere.</param>
internal sealed class SiteLinks(SiteMap map, SitePage page, SitePictures pictures, PageScripts scripts, Action<string> warn) : IPageLinks
{
    /// <summary>The address for a missing picture: the browser shows its description and requests nothing.</summary>
    private const string NoPicture = "data:,";

    private string Name => map.NameOf(page.Source);

    public string? Link(string url)
    {
        if (url.StartsWith('#'))
            return page.Content.FindAnchor(url[1..]) is { } own ? Fragment(own) : Missing(url, "is not one of its headings");
        if (SiteMap.IsExternal(url))
            return url;
        if (SiteMap.Resolve(page, url) is not var (path, fragment))
            return Missing(url, "is not a file of the repository");
        if (map.Find(path) is { } target)
            return target.Address + Anchor(target, url, fragment);
        if (PictureTypes.Of(path) is not null && IsFile(path))
            return pictures.Copy(path);
        // A file that exists but is not part of the site becomes plain text without a warning.
        return Path.Exists(path) ? null : Missing(url, "does not exist");
    }

    public string Picture(string url)
    {
        if (url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return url;
        if (SiteMap.Resolve(page, url) is var (path, _) && PictureTypes.Of(path) is not null && IsFile(path))
            return pictures.Copy(path);
        warn(
            $"{Name} shows {url}, which is "
                + $"{(SiteMap.IsExternal(url) ? "not on this machine; a site holds its pictures itself" : "no picture of the repository")}.");
        return NoPicture;
    }

    public string Output(string html) => scripts.Take(html);

    private static string Fragment(string anchor) => "#" + Uri.EscapeDataString(anchor);

    private bool IsFile(string path) => map.IsInside(path) && File.Exists(path) && RegularFile.IsRegular(path);

    private string Anchor(SitePage target, string url, string? fragment)
    {
        if (string.IsNullOrEmpty(fragment))
            return "";
        if (target.Content.FindAnchor(fragment) is { } anchor)
            return Fragment(anchor);
        warn($"{Name} links to {url}, but there is no such heading; the link leads to the top of the page.");
        return "";
    }

    private string? Missing(string url, string why)
    {
        warn($"{Name} links to {url}, which {why}; it is shown as text.");
        return null;
    }
}
