using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Folders;
using Notebooks.Json;

namespace LiveNotebooks.Documents;

/// <summary>
/// The sources that are not yet in a notebook's file, written soon after each edit, in a file beside it that only grows until the notebook
/// is saved. Its first line is the whole notebook without outputs, every other one the cells that have changed since the line before; a
/// last line that is cut off does not count.
/// </summary>
/// <param name="place">Returns the path of the journal, after a look at what is there.</param>
internal sealed class UnsavedJournal(Func<string> place)
{
    private const string Base = "base", Order = "order", Cells = "cells", Kind = "kind", Source = "source";

    /// <summary>The length, in bytes, from which on a journal is begun anew if most of it is superseded.</summary>
    private const long Long = 4 * 1024 * 1024;

    private readonly Dictionary<string, (int Version, string Kind)> _written = new(StringComparer.Ordinal);
    private List<string> _order = [];

    /// <summary>The content of the notebook's file on which the journal builds; null if there is no journal.</summary>
    private string? _base;
    private long _firstLength;

    /// <summary>Writes what has changed since the last call, or since the notebook was saved.</summary>
    /// <param name="cells">All cells.</param>
    /// <param name="fileHash">Identifies the content of the file that the notebook was read from or saved to.</param>
    public void Write(IReadOnlyList<LiveCell> cells, string fileHash)
    {
        var order = cells.Select(cell => cell.Id).ToList();
        var changed = cells.Where(cell => !_written.TryGetValue(cell.Id, out var known) || known != (cell.Version, cell.Kind)).ToList();
        if (changed.Count == 0 && order.SequenceEqual(_order) && (_base is null || _base == fileHash))
            return;
        string path = place();
        // Whatever fails here, the next attempt begins anew: a line that was cut off would hide those behind it.
        string? former = _base;
        _base = null;
        if (former != fileHash || !TryAppend(path, Line(order, changed, null)))
        {
            byte[] first = Line(order, cells, fileHash);
            AtomicFile.Write(path, first, makeFolder: true);
            _firstLength = first.Length;
        }
        _base = fileHash;
        Remember(cells);
    }

    /// <summary>Takes the cells as they are for what was read from the notebook's file.</summary>
    public void Remember(IReadOnlyList<LiveCell> cells)
    {
        _written.Clear();
        foreach (var cell in cells)
            _written[cell.Id] = (cell.Version, cell.Kind);
        _order = [.. cells.Select(cell => cell.Id)];
    }

    /// <summary>Takes the cells as they are for what is in the notebook's file.</summary>
    public void Reset(IReadOnlyList<LiveCell> cells)
    {
        // The cells first: whether or not the journal can be deleted, it is of no use any more.
        Remember(cells);
        bool isThere = _base is not null;
        _base = null;
        if (isThere)
            File.Delete(place());
    }

    /// <summary>Reads a journal; null if there is nothing in it.</summary>
    public static Unsaved? Read(string path)
    {
        using var stream = RegularFile.OpenRead(path);
        if (stream.Length > ServedFile.MostBytes)
            throw new IOException($"{Path.GetFileName(path)} is too large to be read.");
        using var reader = new StreamReader(stream);
        Unsaved? unsaved = null;
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is not { } json || Read(json) is not var (order, cells))
                break;
            if (unsaved is null)
            {
                if (Text(json[Base]) is not { } known)
                    break;
                unsaved = new Unsaved(known);
            }
            unsaved.Add(order, cells);
        }
        return unsaved;
    }

    private bool TryAppend(string path, byte[] line)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (stream.Length > Math.Max(Long, 8 * _firstLength))
                return false;
            stream.Seek(0, SeekOrigin.End);
            stream.Write(line);
            return true;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            // Somebody has tidied up.
            return false;
        }
    }

    private static byte[] Line(List<string> order, IEnumerable<LiveCell> cells, string? fileHash)
    {
        var line = new JsonObject
        {
            [Order] = new JsonArray([.. order.Select(id => JsonValue.Create(id))]),
            [Cells] = new JsonObject(cells.Select(cell => KeyValuePair.Create<string, JsonNode?>(
                cell.Id, new JsonObject { [Kind] = cell.Kind, [Source] = cell.Source }))),
        };
        if (fileHash is not null)
            line[Base] = fileHash;
        return Encoding.UTF8.GetBytes(line.ToJsonString() + "\n");
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(HalfPairs.Replace(Encoding.UTF8.GetBytes(line))) as JsonObject;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Returns what a line says; null if it is not a line of a journal.</summary>
    private static (List<string> Order, Dictionary<string, UnsavedCell> Cells)? Read(JsonObject line)
    {
        if (line[Order] is not JsonArray order || line[Cells] is not JsonObject cells)
            return null;
        var read = new Dictionary<string, UnsavedCell>(StringComparer.Ordinal);
        foreach (var (id, value) in cells)
        {
            if (value is not JsonObject cell || Text(cell[Kind]) is not { } kind || Text(cell[Source]) is not { } source)
                return null;
            read[id] = new UnsavedCell(kind, source);
        }
        var ids = order.Select(Text).ToList();
        return ids.Contains(null) ? null : (ids.OfType<string>().ToList(), read);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
