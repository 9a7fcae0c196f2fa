using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Formatting;
using Notebooks.Page;
using Notebooks.Parameters;

namespace NotebookKernel.Site;

/// <summary>
/// The pages of a site on which notebooks run in the browser itself, in the folder <c>live</c>: a page for each notebook, the workers with
/// .NET in them, and the files that they load.
/// </summary>
/// <param name="map">The pages of the site.</param>
/// <param name="workers">The folder to which NotebookWorkers was published.</param>
internal sealed partial class LiveSite(SiteMap map, string workers)
{
    private const string Folder = "live/";
    private const string PageFile = "page/notebook.html";
    private const string Libraries = "libraries/";

    private const string Compressed = ".gz";

    /// <summary>How large a text is that comes compressed although the server may not compress what it sends, in bytes.</summary>
    private const int LeastToCompress = 20_000;

    private static readonly string[] s_texts = [".js", ".css"];

    private static readonly HashSet<string> s_left = new([".pdb", ".map", ".br", ".gz"], StringComparer.Ordinal);

    private readonly LiveSettings _settings = LiveSettings.Of(map.Folder);
    private readonly LiveFramework _framework = new(workers);

    /// <summary>Returns the address of a notebook's live page, as the site's other pages have it.</summary>
    public static string AddressOf(SitePage page) => Folder + page.Address;

    /// <exception cref="UsageException">The folder does not hold the published workers.</exception>
    public static void Check(string workers)
    {
        if (!File.Exists(Path.Combine(workers, PageFile)))
        {
            throw new UsageException(
                $"{workers} does not hold what runs notebooks in a browser; publish src/NotebookWorkers, and name the folder "
                    + "wwwroot of the output.");
        }
    }

    /// <summary>Returns all files of the live pages.</summary>
    /// <param name="pictures">The picture files of which the site has copies, with the names of these.</param>
    /// <exception cref="UsageException">A file that a notebook needs does not exist, or a value does not fit its parameter.</exception>
    public IReadOnlyList<SiteFile> Write(IReadOnlyDictionary<string, string> pictures)
    {
        _settings.CheckNames(map.Notebooks.Select(page => Path.GetFileName(page.Source)));
        var notebooks = map.Notebooks.Select(page => (Page: page, Notebook: Prepared(page))).ToList();
        var files = notebooks.Select(one => new LiveFile(map.NameOf(one.Page.Source), one.Notebook.ToBytes(), isFirst: true))
            .Concat(_framework.Files())
            .Concat(LiveLibraries.Of(notebooks.Select(one => (map.Folder, one.Notebook))).SelectMany(ReadLibrary))
            .Concat(_settings.Files.Select(ReadData))
            .ToList();
        SiteFile[] written =
        [
            .. notebooks.Select(one => Text(one.Page.File, PageOf(one.Page))),
            .. Workers(),
            Text("page/look.css", ChosenTheme.Allow(HtmlPage.Part("page.css"))),
            Text("page/notebook.css", ChosenTheme.Allow(ReadText("page/notebook.css"))),
            Text("page/theme.js", HtmlPage.Part("theme.js")),
        ];
        SiteFile[] compressed =
        [
            .. written.Where(file => s_texts.Contains(Path.GetExtension(file.Name)) && file.Content.Length >= LeastToCompress)
                .Select(file => new SiteFile(file.Name + Compressed, LiveFile.Compress(file.Content))),
        ];
        var list = new JsonObject
        {
            ["version"] = Version(written),
            ["compressed"] = new JsonArray([.. compressed.Select(file => JsonValue.Create(file.Name[Folder.Length..^Compressed.Length]))]),
            ["page"] = Names(written, isFramework: false),
            ["framework"] = Names(written, isFramework: true),
            ["folder"] = map.NameOf(map.Folder),
            ["addresses"] = Addresses(pictures),
            ["files"] = new JsonArray([.. files.Select(file => file.Json)]),
        };
        return
        [
            .. written,
            .. compressed,
            new SiteFile(Folder + "files.json", NotebookJson.Write(list)),
            .. files.SelectMany(file => file.Parts).DistinctBy(part => part.Name).Select(part => part with { Name = Folder + part.Name }),
        ];
    }

    /// <summary>Returns the names of the files of .NET, or of all others, as seen from the live pages.</summary>
    private static JsonArray Names(IEnumerable<SiteFile> files, bool isFramework) =>
    [
        .. files.Select(file => file.Name[Folder.Length..])
            .Where(name => name.StartsWith(LiveFramework.Folder, StringComparison.Ordinal) == isFramework)
            .Select(name => JsonValue.Create(name)),
    ];

    /// <summary>Returns a name for files of this content.</summary>
    private static string Version(IEnumerable<SiteFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(SHA256.HashData(file.Content));
        }
        return LiveFile.NameOf(hash.GetHashAndReset());
    }

    private static SiteFile Text(string name, string text) => new(Folder + name, Encoding.UTF8.GetBytes(text));

    private static string Replaced(string text, string old, string replacement) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, replacement, StringComparison.Ordinal)
        : throw new UsageException(
            $"The published page does not contain {old}: it is of another version; publish src/NotebookWorkers again.");

    /// <summary>Returns a notebook as it begins in a browser: with the values for it, and nothing run.</summary>
    private Notebook Prepared(SitePage page)
    {
        string name = Path.GetFileName(page.Source);
        var notebook = Notebook.Read(page.Source);
        notebook.RemoveOutputs();
        foreach (string id in _settings.Cells(name))
        {
            var cell = notebook.Cells.FirstOrDefault(cell => cell.Id == id)
                ?? throw new UsageException($"live.json, {name}: The notebook has no cell with the ID {id}.");
            cell.SetSource(_settings.Cell(name, id, cell.Source));
        }
        try
        {
            CompilerStack.Run(() => new NotebookParameters(notebook).Apply(_settings.Parameters(name)));
        }
        catch (UsageException error)
        {
            throw new UsageException($"live.json, {name}: {error.Message}");
        }
        return notebook;
    }

    private LiveFile ReadData(string path) => new(NameOf(path), File.ReadAllBytes(path), isFirst: false);

    /// <summary>Reads a library: where there is one, without the machine code that the build for this machine has put into it.</summary>
    private IEnumerable<LiveFile> ReadLibrary((string Path, bool IsExposed) library)
    {
        string name = NameOf(library.Path), plain = Path.Combine(workers, Libraries, Path.GetFileName(library.Path));
        byte[] content = File.ReadAllBytes(LiveLibraries.AreOfOneBuild(library.Path, plain) ? plain : library.Path);
        if (library.IsExposed)
            yield return LiveAssembly.Metadata(name, content);
        yield return LiveAssembly.Code(name, content);
    }

    private string NameOf(string path) => map.IsInside(path)
        ? map.NameOf(path)
        : throw new UsageException($"{path} lies outside of the repository, and is not published.");

    /// <summary>Where a live page finds what the site shows of the repository.</summary>
    private JsonObject Addresses(IReadOnlyDictionary<string, string> pictures)
    {
        var addresses = new JsonObject();
        foreach (var page in map.Documents.Prepend(map.Index))
            addresses[SiteMap.Escape(map.NameOf(page.Source))] = "../" + page.Address;
        foreach (var page in map.Notebooks)
            addresses[SiteMap.Escape(map.NameOf(page.Source))] = page.Address;
        foreach (var (path, name) in pictures.OrderBy(picture => picture.Value, StringComparer.Ordinal))
            addresses[SiteMap.Escape(map.NameOf(path))] = "../" + SiteMap.Escape(name);
        return addresses;
    }

    /// <summary>Returns the page of a notebook: the server's, with addresses relative to it.</summary>
    private string PageOf(SitePage page)
    {
        string html = ReadText(PageFile);
        html = Replaced(html, "\"/page/", "\"page/");
        html = Replaced(html, "\"/monaco/", "\"monaco/");
        // Before there is a keeper, what is fetched ahead would be fetched twice.
        html = Prefetch().Replace(html, "");
        html = Replaced(html, "href=\"/\" aria-label=\"All files\" title=\"All files\"",
            "href=\"../index.html\" aria-label=\"All pages\" title=\"All pages\"");
        html = Replaced(html, "<title>Notebook</title>", $"<title>{HtmlRenderer.Escape(page.Title)}</title>");
        return Replaced(html, "<html lang=\"en\"", $"<html lang=\"en\" data-notebook=\"{HtmlRenderer.Escape(map.NameOf(page.Source))}\"");
    }

    [GeneratedRegex("<link rel=\"prefetch\"[^>]*>\n?")]
    private static partial Regex Prefetch();

    private string ReadText(string name) => File.ReadAllText(Path.Combine(workers, name));

    private IEnumerable<SiteFile> Workers()
    {
        foreach (string path in Directory.EnumerateFiles(workers, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(workers, path).Replace('\\', '/');
            if (s_left.Contains(Path.GetExtension(name)) || name is PageFile or "page/notebook.css"
                || name.StartsWith(Libraries, StringComparison.Ordinal)
                || name.StartsWith(LiveFramework.References, StringComparison.Ordinal) || _framework.IsLater(name))
            {
                continue;
            }
            byte[] content = File.ReadAllBytes(path);
            yield return Path.GetExtension(name) is ".wasm" or ".dll"
                ? new SiteFile(Folder + name + Compressed, LiveFile.Compress(content))
                : new SiteFile(Folder + name, content);
        }
    }
}
