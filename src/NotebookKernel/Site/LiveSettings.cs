using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel.Site;

/// <summary>
/// What the pages that run in the browser need besides the notebooks: the file <c>live.json</c> in the folder of the notebooks.
/// </summary>
internal sealed class LiveSettings
{
    private const string Name = "live.json";

    private LiveSettings(IReadOnlyList<string> files, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> parameters) =>
        (Files, Parameters) = (files, parameters);

    /// <summary>The full paths of the files that cells read.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>By the file name of a notebook, the values with which its parameters begin in a browser.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Parameters { get; }

    /// <summary>Reads the settings of a folder; without the file, notebooks begin as they are, and their cells read nothing.</summary>
    /// <exception cref="UsageException">The file is not as it should be, or names a file that does not exist.</exception>
    public static LiveSettings Of(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return new LiveSettings([], new Dictionary<string, IReadOnlyDictionary<string, string>>());
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it holds no object");
            if (json.FirstOrDefault(member => member.Key is not ("files" or "parameters")).Key is { } unknown)
                throw new JsonException($"it has a member \"{unknown}\"; there are \"files\" and \"parameters\"");
            var parameters = (json["parameters"]?.AsObject() ?? []).ToDictionary(
                notebook => notebook.Key,
                notebook => (IReadOnlyDictionary<string, string>)notebook.Value!.AsObject()
                    .ToDictionary(value => value.Key, value => value.Value!.GetValue<string>(), StringComparer.Ordinal),
                StringComparer.Ordinal);
            string[] files = [.. (json["files"]?.AsArray() ?? []).SelectMany(file => Find(folder, file!.GetValue<string>()))];
            return new LiveSettings(files, parameters);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UsageException(
                $"{path}: {error.Message.TrimEnd('.')}. It is of the form "
                    + """{"files": ["../data/*.csv"], "parameters": {"main.ipynb": {"quick": "true"}}}.""");
        }
    }

    /// <summary>Returns the files that a path with asterisks in its last part names, or all files of a folder.</summary>
    private static string[] Find(string folder, string pattern)
    {
        string path = Path.GetFullPath(Path.Combine(folder, pattern));
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories)
            : Directory.Exists(Path.GetDirectoryName(path)) ? Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path))
            : [];
        if (files.Length == 0)
            throw new UsageException($"{Path.Combine(folder, Name)} names {pattern}, and there is no such file; build the project first.");
        return [.. files.Order(StringComparer.Ordinal)];
    }
}
