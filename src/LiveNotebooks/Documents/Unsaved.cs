using System.Text.Json.Nodes;

namespace LiveNotebooks.Documents;

/// <param name="Kind">The kind of a cell.</param>
/// <param name="Source">Its source.</param>
internal sealed record UnsavedCell(string Kind, string Source);

/// <summary>The cells that a server had not saved when it ended.</summary>
/// <param name="fileHash">Identifies the content of the file to which they belong.</param>
internal sealed class Unsaved(string fileHash)
{
    private readonly Dictionary<string, UnsavedCell> _cells = new(StringComparer.Ordinal);
    private List<string> _order = [];

    public string FileHash => fileHash;

    /// <summary>Adds a line of the journal.</summary>
    /// <param name="order">The IDs of all cells.</param>
    /// <param name="cells">The cells that have changed.</param>
    public void Add(IReadOnlyList<string> order, IReadOnlyDictionary<string, UnsavedCell> cells)
    {
        foreach (var (id, cell) in cells)
            _cells[id] = cell;
        _order = [.. order];
    }

    /// <summary>
    /// Returns a notebook with what was changed here. Outputs and metadata are those of the notebook. Where another server has changed the
    /// same cell, both stay: what the other one had comes into a cell below.
    /// </summary>
    /// <param name="file">The content of the file, texts in one piece.</param>
    /// <param name="notebook">The same, with the changes of other servers.</param>
    public JsonObject ApplyTo(JsonObject file, JsonObject notebook)
    {
        Dictionary<string, JsonObject> before = CellsOf(file), others = CellsOf(notebook);
        var merged = new List<(string Id, JsonObject Cell)>();
        foreach (string id in _order.Where(_cells.ContainsKey))
        {
            var own = _cells[id];
            var former = before.GetValueOrDefault(id);
            bool isUnchanged = former is not null && ContentOf(former) == own;
            if (!others.TryGetValue(id, out var other))
            {
                // Another server has deleted it.
                if (!isUnchanged)
                    merged.Add((id, Cell(former, id, own)));
                continue;
            }
            var theirs = ContentOf(other);
            merged.Add((id, isUnchanged ? other : Cell(other, id, own)));
            bool bothHaveChanged = !isUnchanged && theirs != own && (former is null || ContentOf(former) != theirs);
            if (bothHaveChanged && Guid.NewGuid().ToString("N")[..8] is var made)
                merged.Add((made, Cell(null, made, theirs)));
        }
        AddMissing(merged, before, others);
        var json = (JsonObject)notebook.DeepClone();
        json["cells"] = new JsonArray([.. merged.Select(item => item.Cell.DeepClone())]);
        return json;
    }

    /// <summary>Adds the cells that others have made or changed and that are missing here, each behind its former neighbor.</summary>
    private void AddMissing(
        List<(string Id, JsonObject Cell)> merged, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> others)
    {
        var known = _order.ToHashSet(StringComparer.Ordinal);
        string? last = null;
        foreach (var (id, cell) in others)
        {
            // What nobody has changed was deleted here.
            bool isDeleted = before.TryGetValue(id, out var former) && ContentOf(former) == ContentOf(cell);
            if (!known.Contains(id) && !isDeleted)
                merged.Insert(merged.FindIndex(item => item.Id == last) + 1, (id, cell));
            if (merged.Exists(item => item.Id == id))
                last = id;
        }
    }

    private static Dictionary<string, JsonObject> CellsOf(JsonObject notebook)
    {
        var cells = (JsonArray)notebook["cells"]!;
        return LiveNotebook.IdsOf(cells).Zip(cells, (id, cell) => (Id: id, Cell: cell as JsonObject ?? []))
            .ToDictionary(item => item.Id, item => item.Cell, StringComparer.Ordinal);
    }

    private static UnsavedCell ContentOf(JsonObject cell) => new(TextOf(cell["cell_type"]) ?? "raw", TextOf(cell["source"]) ?? "");

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject Cell(JsonObject? like, string id, UnsavedCell content)
    {
        var cell = (JsonObject?)like?.DeepClone() ?? new JsonObject { ["metadata"] = new JsonObject() };
        cell["cell_type"] = content.Kind;
        cell["id"] = id;
        cell["source"] = content.Source;
        if (content.Kind == "code")
        {
            cell["outputs"] ??= new JsonArray();
            cell.TryAdd("execution_count", null);
        }
        return cell;
    }
}
