using System.Text.Json.Nodes;

namespace NotebookServer.Documents;

/// <summary>The cells that were not yet in a notebook's file when the server ended.</summary>
/// <param name="fileHash">Identifies the content of the file to which they belong.</param>
internal sealed class Unsaved(string fileHash)
{
    private readonly Dictionary<string, (string Kind, string Source)> _cells = new(StringComparer.Ordinal);
    private List<string> _order = [];

    public string FileHash => fileHash;

    /// <summary>Adds a line of the journal.</summary>
    public void Add(JsonObject line)
    {
        foreach (var (id, cell) in (JsonObject)line["cells"]!)
            _cells[id] = (cell!["kind"]!.ToString(), cell["source"]!.ToString());
        _order = [.. ((JsonArray)line["order"]!).Select(id => id!.ToString())];
    }

    /// <summary>Returns the notebook with these cells. Outputs and metadata are those of the file.</summary>
    /// <param name="file">The content of the file, texts in one piece.</param>
    public JsonObject ApplyTo(JsonObject file)
    {
        var json = (JsonObject)file.DeepClone();
        var known = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var cell in ((JsonArray)json["cells"]!).OfType<JsonObject>())
            known.TryAdd(cell["id"]?.ToString() ?? "", cell);
        var cells = new JsonArray();
        foreach (string id in _order)
        {
            if (!_cells.TryGetValue(id, out var cell))
                continue;
            var item = known.TryGetValue(id, out var old)
                ? (JsonObject)old.DeepClone()
                : new JsonObject { ["metadata"] = new JsonObject() };
            item["cell_type"] = cell.Kind;
            item["id"] = id;
            item["source"] = cell.Source;
            if (cell.Kind == "code")
            {
                item["outputs"] ??= new JsonArray();
                item.TryAdd("execution_count", null);
            }
            cells.Add(item);
        }
        json["cells"] = cells;
        return json;
    }
}
