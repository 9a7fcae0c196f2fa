using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Files;
using Notebooks.Page;

namespace NotebookKernel.Site;

/// <summary>
/// The pages of a site: the notebooks, the page of contents, and the Markdown files of the repository that
/// these link to, directly or indirectly.
/// </summary>
internal sealed partial class SiteMap
{
    public const string IndexFile = "index.html";
    private const string Readme = "README.md";
    private const long MaxMarkdownBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, SitePage> _bySource = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { IndexFile };
    private readonly string _root;

    /// <param name="folder">The folder of the notebooks.</param>
    /// <param name="notebooks">The notebooks in their order, with their outputs.</param>
    public SiteMap(string folder, IEnumerable<(string Source, Notebook Notebook)> notebooks)
    {
        (Folder, _root) = (folder, RepositoryFolder.Of(folder) ?? folder);
        string readme = Path.Combine(folder, Readme);
        Index = new SitePage(readme, IndexFile, PageContent.Of(IsReadable(readme) ? File.ReadAllText(readme) : ""));
        _bySource[readme] = Index;
        Notebooks =
            [.. notebooks.Select(one => Add(one.Source, Path.GetFileNameWithoutExtension(one.Source), PageContent.Of(one.Notebook)))];
        Documents = FindDocuments();
    }

    /// <summary>The folder of the notebooks.</summary>
    public string Folder { get; }

    /// <summary>The page of contents; its content is that of the folder's README.md, or empty.</summary>
    public SitePage Index { get; }

    public IReadOnlyList<SitePage> Notebooks { get; }

    /// <summary>The linked Markdown files, in the order in which a reader finds them.</summary>
    public IReadOnlyList<SitePage> Documents { get; }

    public string Title => Index.Content.Title?.Text ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Path.GetFileName(Folder));

    /// <summary>Returns whether an address starts with a scheme or with <c>//</c>, and so does not name a file of the repository.</summary>
    public static bool IsExternal(string url) => Scheme().IsMatch(url) || url.StartsWith("//", StringComparison.Ordinal);

    /// <summary>
    /// Returns the file or folder that an address on a page refers to, and the part after its #; null for an address of another kind.
    /// </summary>
    public static (string Path, string? Fragment)? Resolve(SitePage page, string url)
    {
        if (url.Length == 0 || url[0] is '#' or '/' or '\\' || IsExternal(url))
            return null;
        string[] parts = url.Split('#', 2);
        string path = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        return (
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Source)!, path))),
            parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>Returns a path with slashes as an address.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public SitePage? Find(string path) => path == Folder ? Index : _bySource.GetValueOrDefault(path);

    /// <summary>Returns whether a file is in the repository; other files on this machine must not be published.</summary>
    public bool IsInside(string path) => path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Returns the path of a file relative to the repository, with slashes.</summary>
    public string NameOf(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');

    private static bool IsReadable(string path) =>
        new FileInfo(path) is { Exists: true, Length: <= MaxMarkdownBytes } && RegularFile.IsRegular(path);

    private List<SitePage> FindDocuments()
    {
        var documents = new List<SitePage>();
        var unread = new Queue<SitePage>([Index, .. Notebooks]);
        while (unread.TryDequeue(out var page))
        {
            foreach (string link in page.Content.Links)
            {
                if (Resolve(page, link) is not var (path, _) || _bySource.ContainsKey(path)
                    || !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                    || !IsInside(path) || !IsReadable(path))
                {
                    continue;
                }
                string name = HeadingAnchors.Slug(Path.ChangeExtension(NameOf(path), null).Replace('/', '-').Replace('.', '-'));
                documents.Add(Add(path, name, PageContent.Of(File.ReadAllText(path))));
                unread.Enqueue(documents[^1]);
            }
        }
        return documents;
    }

    private SitePage Add(string source, string name, PageContent content)
    {
        string file = name + ".html";
        for (int number = 2; !_names.Add(file); number++)
            file = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.html");
        return _bySource[source] = new SitePage(source, file, content);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
