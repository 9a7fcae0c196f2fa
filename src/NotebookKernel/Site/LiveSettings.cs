using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel.Site;

/// <summary>
/// What the pages that run in the browser need besides the notebooks: the file <c>live.json</c> in the folder of the notebooks.
/// </summary>
internal sealed class LiveSettings
{
    private const string Name = "live.json";

    private static readonly string[] s_members = ["files", "parameters", "cells"];

    private readonly JsonObject _json;

    private LiveSettings(JsonObject json, IReadOnlyList<string> files) => (_json, Files) = (json, files);

    /// <summary>The full paths of the files that cells read.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Reads the settings of a folder; without the file, notebooks begin as they are, and their cells read nothing.</summary>
    /// <exception cref="UsageException">The file is not as it should be, or names a file that does not exist.</exception>
    public static LiveSettings Of(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return new LiveSettings([], []);
        try
        {
            var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it holds no object");
            if (json.FirstOrDefault(member => !s_members.Contains(member.Key)).Key is { } unknown)
                throw new JsonException($"it has a member \"{unknown}\"; there are {string.Join(", ", s_members)}");
            string[] files = [.. (json["files"]?.AsArray() ?? []).SelectMany(file => Find(folder, Text(file)))];
            var settings = new LiveSettings(json, files);
            foreach (string notebook in (json["parameters"]?.AsObject() ?? []).Select(entry => entry.Key))
                settings.Parameters(notebook);
            foreach (var (_, cells) in json["cells"]?.AsObject() ?? [])
            {
                foreach (var cell in cells!.AsObject().Select(entry => entry.Value))
                {
                    if (cell is JsonObject replacements)
                        Texts(replacements);
                    else
                        Text(cell);
                }
            }
            return settings;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new UsageException(
                $"{path}: {error.Message.TrimEnd('.')}. It is of the form "
                    + """{"files": ["../data/*.csv"], "parameters": {"main.ipynb": {"quick": "true"}}}.""");
        }
    }

    /// <summary>Checks that the settings are for notebooks that there are.</summary>
    /// <param name="notebooks">Their file names.</param>
    /// <exception cref="UsageException">There is no such notebook.</exception>
    public void CheckNames(IEnumerable<string> notebooks)
    {
        var known = notebooks.ToHashSet(StringComparer.Ordinal);
        foreach (string name in s_members[1..].SelectMany(member => _json[member]?.AsObject() ?? []).Select(entry => entry.Key))
        {
            if (!known.Contains(name))
                throw new UsageException($"{Name} names the notebook {name}, and there is none; there are {string.Join(", ", known)}.");
        }
    }

    /// <summary>Returns the values with which the parameters of a notebook begin in a browser.</summary>
    /// <param name="notebook">The notebook's file name.</param>
    public IReadOnlyDictionary<string, string> Parameters(string notebook) =>
        Texts(_json["parameters"]?[notebook]?.AsObject() ?? []);

    /// <summary>
    /// Returns what a cell holds in a browser: where it cannot run there, or would run too long, another text, or its own one with some
    /// words replaced by others.
    /// </summary>
    /// <param name="notebook">The notebook's file name.</param>
    /// <param name="id">The cell's ID.</param>
    /// <param name="source">The cell's text.</param>
    /// <exception cref="UsageException">The cell does not contain what is to be replaced.</exception>
    public string Cell(string notebook, string id, string source)
    {
        switch (_json["cells"]?[notebook]?[id])
        {
            case JsonObject replacements:
                foreach (var (old, replacement) in replacements)
                {
                    source = source.Contains(old, StringComparison.Ordinal)
                        ? source.Replace(old, Text(replacement), StringComparison.Ordinal)
                        : throw new UsageException($"{Name}, {notebook}: The cell {id} does not contain {old}.");
                }
                return source;
            case { } text:
                return Text(text);
            default:
                return source;
        }
    }

    /// <summary>Returns the IDs of the cells in place of which something else stands in a browser.</summary>
    /// <inheritdoc cref="Parameters" path="/param"/>
    public IEnumerable<string> Cells(string notebook) => (_json["cells"]?[notebook]?.AsObject() ?? []).Select(entry => entry.Key);

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

    private static string Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? read)
        ? read
        : throw new JsonException($"it has {value?.ToJsonString() ?? "null"} where a text is expected");

    private static Dictionary<string, string> Texts(JsonObject entries) =>
        entries.ToDictionary(entry => entry.Key, entry => Text(entry.Value), StringComparer.Ordinal);
}
