using NotebookKernel.Headless.Page;

namespace NotebookKernel.Site;

/// <summary>Where the links of one page of a site lead: to its other pages, out of it, or nowhere.</summary>
/// <param name="map">The pages.</param>
/// <param name="page">On which the links stand.</param>
/// <param name="pictures">Copies what the page shows.</param>
/// <param name="scripts">Takes the scripts out of what cells have put out.</param>
/// <param name="warn">Is told of links that lead to nothing.</param>
internal sealed class SiteLinks(SiteMap map, SitePage page, SitePictures pictures, PageScripts scripts, Action<string> warn) : IPageLinks
{
    /// <summary>A picture that is not there: its description is shown, and nothing is asked for.</summary>
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
        // A file that is there but not of the site is named in the text all the same.
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
