using Notebooks.Page;

namespace LiveNotebooks.Rendering;

/// <summary>Where the links and pictures of a notebook lead on this server.</summary>
/// <param name="path">The path of the notebook from the root.</param>
internal sealed class NotebookLinks(string path) : IPageLinks
{
    private readonly Uri _base = new(new Uri("http://server/"), string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    public string? Link(string url)
    {
        if (url.StartsWith('#') || IsElsewhere(url))
            return url;
        if (Resolve(url) is not { } target)
            return null;
        return (target.AbsolutePath.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? "/notebooks" : "/files")
            + target.AbsolutePath + target.Fragment;
    }

    public string Picture(string url) => IsElsewhere(url) || Resolve(url) is not { } target ? url : "/files" + target.AbsolutePath;

    public string Output(string html) => html;

    private static bool IsElsewhere(string url) =>
        url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal);

    private Uri? Resolve(string url) => Uri.TryCreate(_base, url, out var target) ? target : null;
}
