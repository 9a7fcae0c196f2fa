using System.Text.Json.Nodes;

namespace Notebooks.Files;

/// <summary>A cell of a notebook file.</summary>
internal sealed class NotebookCell
{
    private readonly JsonObject _json;

    private NotebookCell(JsonObject json, string kind, string source)
    {
        _json = json;
        Kind = kind;
        Source = source;
    }

    /// <summary>The kind: "code", "markdown", or "raw".</summary>
    public string Kind { get; }

    /// <summary>Its ID, which is another for each cell of a notebook.</summary>
    public string Id => (string)_json["id"]!;

    public string Source { get; private set; }

    public bool IsCode => Kind == "code";

    /// <summary>The kernel that VS Code has recorded for the cell, or null.</summary>
    public string? Language =>
        (_json["metadata"]?["polyglot_notebook"] as JsonObject)?["kernelName"] is JsonValue value && value.TryGetValue(out string? name)
            ? name
            : null;

    /// <summary>The number of the cell's run, or null if it was not run.</summary>
    public int? ExecutionCount => (int?)_json["execution_count"];

    /// <summary>The outputs of the cell, in the format of nbformat.</summary>
    public JsonArray Outputs => _json["outputs"] as JsonArray ?? [];

    /// <summary>The pictures attached to a Markdown cell, by name.</summary>
    public JsonObject? Attachments => _json["attachments"] as JsonObject;

    public IReadOnlyList<string> Tags => _json["metadata"]?["tags"] is JsonArray tags
        ? [.. tags.OfType<JsonValue>().Select(tag => tag.TryGetValue(out string? text) ? text : "")]
        : [];

    /// <summary>Wraps a cell of the file, adding an ID and metadata if missing. Returns null if the JSON is not a cell.</summary>
    public static NotebookCell? TryCreate(JsonObject json, int index)
    {
        if (json["cell_type"] is not JsonValue type || !type.TryGetValue(out string? kind) || kind is not ("code" or "markdown" or "raw")
            || NotebookJson.Text(json["source"]) is not { } source)
        {
            return null;
        }

        if (json["metadata"] is not JsonObject)
            json["metadata"] = new JsonObject();
        if (json["id"] is null)
            json["id"] = FormattableString.Invariant($"cell-{index + 1}");
        return new NotebookCell(json, kind, source);
    }

    /// <summary>Replaces the code, as parameters do.</summary>
    public void SetSource(string source)
    {
        Source = source;
        _json["source"] = NotebookJson.Lines(source);
    }

    /// <summary>Sets the outputs of the cell.</summary>
    /// <param name="executionCount">The number of the cell's run, or null if it was not run.</param>
    /// <param name="outputs">The outputs, in the format of nbformat.</param>
    public void SetOutputs(int? executionCount, JsonArray outputs)
    {
        _json["execution_count"] = executionCount;
        _json["outputs"] = outputs;
    }
}
