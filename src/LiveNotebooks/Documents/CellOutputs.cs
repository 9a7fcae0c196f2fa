using System.Text.Json.Nodes;

namespace LiveNotebooks.Documents;

/// <summary>The outputs of a cell, and how the messages of a kernel change them.</summary>
internal sealed class CellOutputs
{
    private readonly List<CellOutput> _outputs = [];
    private readonly Dictionary<string, List<CellOutput>> _displays = new(StringComparer.Ordinal);
    private bool _clearsWithNext;

    public IReadOnlyList<CellOutput> All => _outputs;

    /// <summary>Whether they come from a run in this server, and not from the file.</summary>
    public bool AreOwn { get; private set; }

    /// <summary>Adds an output of the file, which may be anything.</summary>
    public void Load(JsonNode? output) => _outputs.Add(new CellOutput(output));

    /// <summary>Forgets all outputs, because the cell runs again.</summary>
    public void Restart()
    {
        Clear(wait: false);
        AreOwn = true;
    }

    /// <param name="wait">Whether to wait for the next output, so that nothing flickers.</param>
    public void Clear(bool wait)
    {
        _clearsWithNext = wait;
        if (wait)
            return;
        _outputs.Clear();
        _displays.Clear();
    }

    /// <summary>Adds what a program has printed.</summary>
    public void AddStream(string name, string text)
    {
        ClearIfDue();
        if (_outputs is not [.., var last] || last.StreamName != name)
            _outputs.Add(last = new CellOutput(new JsonObject { ["name"] = name, ["output_type"] = "stream", ["text"] = "" }));
        last.Append(text);
    }

    /// <summary>Adds a result, a display or an error.</summary>
    /// <param name="output">The output in the form of a notebook's file.</param>
    /// <param name="display">The ID under which it can be replaced, or null.</param>
    public void Add(JsonObject output, string? display)
    {
        ClearIfDue();
        var added = new CellOutput(output);
        _outputs.Add(added);
        if (display is null)
            return;
        if (!_displays.TryGetValue(display, out var shown))
            _displays[display] = shown = [];
        shown.Add(added);
    }

    /// <summary>Replaces what is displayed under an ID.</summary>
    /// <returns>Whether there is anything.</returns>
    public bool Update(string display, JsonNode? data, JsonNode? metadata)
    {
        if (!_displays.TryGetValue(display, out var shown))
            return false;
        foreach (var output in shown.Where(output => output.Fault is null))
            output.Replace(data, metadata);
        return true;
    }

    private void ClearIfDue()
    {
        if (_clearsWithNext)
            Clear(wait: false);
    }
}
