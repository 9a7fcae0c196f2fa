using Notebooks.Page;

namespace LiveNotebooks.Rendering;

/// <summary>Where the links and pictures of a notebook lead.</summary>
/// <param name="path">The path of the notebook from the root.</param>
/// <param name="addressOf">
/// Returns the address at which the page finds a file; null if it does not. The path of the file is the one from the root, as in an
/// address.
/// </param>
internal sealed class NotebookLinks(string path, Func<string, string?> addressOf) : IPageLinks
{
    private readonly Uri _base = new(new Uri("http://server/"), string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));

    public string? Link(string url)
    {
        if (url.StartsWith('#') || IsElsewhere(url))
            return url;
        return Resolve(url) is { } target && addressOf(target.AbsolutePath[1..]) is { } address ? address + target.Fragment : null;
    }

    public string Picture(string url) =>
        IsElsewhere(url) || Resolve(url) is not { } target ? url : addressOf(target.AbsolutePath[1..]) ?? url;

    public string Output(string html) => html;

    private static bool IsElsewhere(string url) =>
        url.Contains(':', StringComparison.Ordinal) || url.StartsWith("//", StringComparison.Ordinal);

    private Uri? Resolve(string url) => Uri.TryCreate(_base, url, out var target) ? target : null;
}
