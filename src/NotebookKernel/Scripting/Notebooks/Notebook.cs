using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel.Scripting.Notebooks;

/// <summary>A notebook file of format 4. What this class does not know stays as it was.</summary>
internal sealed class Notebook
{
    private const int Format = 4;
    private const int MinorFormat = 5;

    private readonly JsonObject _json;

    private Notebook(JsonObject json, IReadOnlyList<NotebookCell> cells)
    {
        _json = json;
        Cells = cells;
    }

    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Reads a notebook and raises it to format 4.5, where each cell has an id.</summary>
    /// <exception cref="NotebookException">The file is missing, or no notebook.</exception>
    public static Notebook Read(string path)
    {
        JsonNode? node;
        try
        {
            using var stream = File.OpenRead(path);
            node = JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException(Directory.Exists(path) ? $"{path} is a folder, not a notebook." : $"{path} does not exist.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException(Directory.Exists(path) ? $"{path} is a folder, not a notebook." : $"{path} cannot be read: {error.Message}");
        }
        catch (JsonException error)
        {
            throw new NotebookException($"{path} is no notebook: it is not JSON ({Position(error)}).");
        }
        return FromJson(node, path);
    }

    /// <summary>Writes the notebook as Jupyter does: keys sorted, indented by one space, ending with a line feed. It replaces the file in one step.</summary>
    public void Write(string path) => AtomicFile.Write(path, NotebookJson.Write(_json));

    /// <summary>Says which language the code is in, for those who colour it.</summary>
    public void DescribeLanguage() => ((JsonObject)_json["metadata"]!)["language_info"] = new JsonObject
    {
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = "C#",
        ["pygments_lexer"] = "csharp",
    };

    private static Notebook FromJson(JsonNode? node, string path)
    {
        if (node is not JsonObject json || json["cells"] is not JsonArray array)
            throw new NotebookException($"{path} is no notebook: it has no list of cells.");
        if (json["nbformat"] is not JsonValue format || !format.TryGetValue(out int version))
            throw new NotebookException($"{path} is no notebook: it does not state its nbformat.");
        if (version != Format)
            throw new NotebookException($"{path} is a notebook of format {version}; convert it to format {Format} with 'jupyter nbconvert --to notebook'.");

        var cells = new List<NotebookCell>();
        foreach (var item in array)
        {
            if (item is not JsonObject cell || NotebookCell.TryCreate(cell, cells.Count) is not { } created)
                throw new NotebookException($"{path} is no notebook: its cell {cells.Count + 1} has no type or no source.");
            cells.Add(created);
        }

        if (json["nbformat_minor"] is not JsonValue minor || !minor.TryGetValue(out int minorVersion) || minorVersion < MinorFormat)
            json["nbformat_minor"] = MinorFormat;
        if (json["metadata"] is not JsonObject)
            json["metadata"] = new JsonObject();
        return new Notebook(json, cells);
    }

    private static string Position(JsonException error) =>
        error.LineNumber is { } line ? FormattableString.Invariant($"see line {line + 1}") : "it is empty";
}
