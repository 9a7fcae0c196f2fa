using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookServer.Documents;

/// <summary>
/// The sources that are not yet in a notebook's file, written soon after each edit, in a file beside it that only grows until the notebook
/// is saved. Its first line is the whole notebook without outputs, every other one the cells that have changed since the line before; a
/// last line that is cut off does not count.
/// </summary>
/// <param name="notebook">The notebook's file.</param>
internal sealed class UnsavedJournal(string notebook)
{
    private const string Base = "base", Order = "order", Cells = "cells";

    private readonly string _path = Path.Combine(
        Path.GetDirectoryName(notebook)!, ".ipynb_checkpoints", $"{Path.GetFileNameWithoutExtension(notebook)}-unsaved.jsonl");

    private readonly Dictionary<string, (int Version, string Kind)> _written = new(StringComparer.Ordinal);
    private List<string> _order = [];
    private bool _isOpen;

    /// <summary>Writes what has changed since the last call, or since the notebook was saved.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="fileHash">Identifies the content of the file that the notebook was read from or saved to.</param>
    public void Write(IReadOnlyList<LiveCell> cells, string fileHash)
    {
        var order = cells.Select(cell => cell.Id).ToList();
        var changed = cells.Where(cell => !_written.TryGetValue(cell.Id, out var known) || known != (cell.Version, cell.Kind)).ToList();
        if (changed.Count == 0 && order.SequenceEqual(_order))
            return;
        var line = new JsonObject
        {
            [Order] = new JsonArray([.. order.Select(id => JsonValue.Create(id))]),
            [Cells] = new JsonObject((_isOpen ? changed : cells).Select(cell => KeyValuePair.Create<string, JsonNode?>(
                cell.Id, new JsonObject { ["kind"] = cell.Kind, ["source"] = cell.Source }))),
        };
        if (!_isOpen)
            line[Base] = fileHash;
        byte[] bytes = Encoding.UTF8.GetBytes(line.ToJsonString() + "\n");
        if (_isOpen)
        {
            using var stream = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            stream.Write(bytes);
        }
        else
        {
            AtomicFile.Write(_path, bytes, makeFolder: true);
            _isOpen = true;
        }
        Remember(cells);
    }

    /// <summary>Takes the cells as they are for what is in the notebook's file.</summary>
    public void Reset(IReadOnlyList<LiveCell> cells)
    {
        if (File.Exists(_path))
            File.Delete(_path);
        _isOpen = false;
        Remember(cells);
    }

    /// <summary>Returns what a server that was killed had not saved; null if there is nothing.</summary>
    public Unsaved? Read()
    {
        if (!File.Exists(_path))
            return null;
        Unsaved? unsaved = null;
        foreach (string line in File.ReadLines(_path))
        {
            if (Parse(line) is not { } json)
                break;
            if (unsaved is null)
            {
                if (json[Base] is not JsonValue known)
                    break;
                unsaved = new Unsaved(known.ToString());
            }
            unsaved.Add(json);
        }
        return unsaved;
    }

    private void Remember(IReadOnlyList<LiveCell> cells)
    {
        _written.Clear();
        foreach (var cell in cells)
            _written[cell.Id] = (cell.Version, cell.Kind);
        _order = [.. cells.Select(cell => cell.Id)];
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json && json[Order] is JsonArray && json[Cells] is JsonObject ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
