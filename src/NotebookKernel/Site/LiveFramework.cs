using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.References;

namespace NotebookKernel.Site;

/// <summary>
/// The files of .NET for the browser, as they were published: those with which it begins, and the assemblies that wait until their code
/// is needed.
/// </summary>
internal sealed class LiveFramework
{
    public const string Folder = "_framework/";

    private const string Runtime = Folder + "dotnet.js";

    /// <summary>Where the reference assemblies of the framework were published to.</summary>
    public const string References = "reference/";

    /// <summary>Where programs in the browser find what comes later.</summary>
    private const string Place = ".net/";

    private readonly string _workers;
    private readonly Dictionary<string, string> _later;

    /// <param name="workers">The folder to which NotebookWorkers was published.</param>
    /// <exception cref="UsageException">The folder holds no .NET, or one of another version.</exception>
    public LiveFramework(string workers)
    {
        _workers = workers;
        try
        {
            string script = File.ReadAllText(Path.Combine(workers, Runtime));
            var settings = JsonNode.Parse(Between(script, "/*json-start*/", "/*json-end*/"));
            _later = (settings?["resources"]?["lazyAssembly"]?.AsArray() ?? []).ToDictionary(
                file => Folder + Text(file, "name"), file => Text(file, "virtualPath"), StringComparer.Ordinal);
        }
        catch (Exception error) when (error is IOException or JsonException or InvalidOperationException or FormatException)
        {
            throw new UsageException(
                $"{Path.Combine(workers, Runtime)} does not tell which assemblies .NET begins with; publish src/NotebookWorkers again.");
        }
    }

    /// <summary>Returns whether a published file is one of the assemblies that wait.</summary>
    public bool IsLater(string name) => _later.ContainsKey(name);

    /// <summary>
    /// Returns the assemblies that wait, and what cells are compiled against: the metadata of the framework's public types, in one archive.
    /// </summary>
    public IEnumerable<LiveFile> Files()
    {
        yield return new LiveFile(Place + FrameworkReferences.Archive, Archive(), isFirst: true);
        foreach (var (name, assembly) in _later.OrderBy(one => one.Value, StringComparer.Ordinal))
            yield return LiveAssembly.Code(Place + assembly, File.ReadAllBytes(Path.Combine(_workers, name)));
    }

    /// <summary>Stores the metadata as they are: the archive is compressed as a whole.</summary>
    private byte[] Archive()
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string path in Directory.EnumerateFiles(Path.Combine(_workers, References), "*.dll").Order(StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(Path.GetFileName(path), CompressionLevel.NoCompression);
                // The same assemblies give the same archive.
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var written = entry.Open();
                written.Write(MetadataImage.Of(File.ReadAllBytes(path)));
            }
        }
        return content.ToArray();
    }

    private static string Text(JsonNode? file, string member) => (string?)file?[member] ?? throw new FormatException();

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal), to = text.IndexOf(end, StringComparison.Ordinal);
        return from >= 0 && to > from ? text[(from + start.Length)..to] : throw new FormatException();
    }
}
