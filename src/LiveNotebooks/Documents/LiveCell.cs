using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Files;

namespace LiveNotebooks.Documents;

/// <summary>A cell of an open notebook. Its notebook guards it.</summary>
internal sealed class LiveCell
{
    /// <summary>The edits that are remembered, for clients that have not seen them when they send their own.</summary>
    private const int Remembered = 2_000;

    /// <summary>Everything of the cell's JSON that has no member of its own here, such as metadata and what others have added.</summary>
    private readonly JsonObject _rest;

    private readonly Queue<TextEdit> _edits = [];
    private bool _isCutShort;

    public LiveCell(string id, string kind, string source, JsonObject? rest = null)
    {
        Id = id;
        Kind = kind;
        Source = source;
        _rest = rest ?? new JsonObject { ["metadata"] = new JsonObject() };
    }

    public string Id { get; }

    /// <summary><c>code</c>, <c>markdown</c> or <c>raw</c>.</summary>
    public string Kind { get; private set; }

    public string Source { get; private set; }

    /// <summary>The number of edits since the notebook was opened.</summary>
    public int Version { get; private set; }

    public CellOutputs Outputs { get; } = new();

    public int? ExecutionCount { get; set; }

    public CellState State { get; set; }

    /// <summary>How long the last run took; null if it was not run here.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>The source that the running kernel has run last; null if it has run none of this cell.</summary>
    public string? RanSource { get; private set; }

    /// <summary>The source whose run made the outputs; null if they come from the file.</summary>
    public string? ShownSource { get; private set; }

    /// <summary>The notebook's parameters at that run, by name.</summary>
    public IReadOnlyDictionary<string, string> ShownParameters { get; private set; } = new Dictionary<string, string>();

    /// <summary>The runs before the last one that have shown pictures, the latest first.</summary>
    public IReadOnlyList<EarlierRun> Earlier { get; private set; } = [];

    /// <summary>The number of that run: the later, the higher.</summary>
    public long RunNumber { get; private set; }

    /// <summary>The source that an earlier kernel has run last, as far as is known; null for a cell that was made since.</summary>
    public string? EarlierSource { get; private set; }

    /// <summary>How the last run in this kernel has ended.</summary>
    public RunOutcome Outcome { get; private set; }

    /// <summary>Whether the last run has failed, without anybody having stopped it.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether the kernel knows what the cell declares.</summary>
    public bool IsKnown => Outcome == RunOutcome.Succeeded && RanSource == Source;

    public JsonObject Metadata => _rest["metadata"] as JsonObject ?? [];

    /// <summary>The pictures stored in the cell, by name.</summary>
    public JsonObject? Attachments => _rest["attachments"] as JsonObject;

    public IEnumerable<string> Tags => (Metadata["tags"] as JsonArray ?? []).Select(TextOf).OfType<string>();

    /// <summary>Reads a cell of a file; null if it is not a cell.</summary>
    public static LiveCell? TryRead(JsonNode? json, string id)
    {
        if (json is not JsonObject || TextOf(json["cell_type"]) is not { } kind || NotebookJson.Text(json["source"]) is not { } source)
            return null;
        var rest = (JsonObject)json.DeepClone();
        var cell = new LiveCell(id, kind, source, rest) { EarlierSource = source };
        foreach (string name in new[] { "cell_type", "id", "source" })
            rest.Remove(name);
        if (kind != "code")
            return cell;
        if (rest["outputs"] is not (null or JsonArray))
            return null;
        foreach (var output in rest["outputs"] as JsonArray ?? [])
            cell.Outputs.Load(output?.DeepClone());
        if (rest["execution_count"] is null || rest["execution_count"] is JsonValue count && count.TryGetValue(out int _))
        {
            cell.ExecutionCount = (int?)rest["execution_count"];
            rest.Remove("execution_count");
        }
        rest.Remove("outputs");
        return cell;
    }

    /// <summary>Applies an edit that was made of an earlier version.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="version">The version that it was made of.</param>
    /// <returns>The edit as it was applied; null if it does not fit that version, or if that version is forgotten.</returns>
    public TextEdit? Apply(TextEdit edit, int version)
    {
        int missed = Version - version;
        if (missed < 0 || missed > _edits.Count)
            return null;
        foreach (var other in _edits.Skip(_edits.Count - missed))
            edit = edit.After(other, otherIsFirst: true);
        if (!edit.FitsIn(Source))
            return null;
        Source = edit.ApplyTo(Source);
        Version++;
        _edits.Enqueue(edit);
        if (_edits.Count > Remembered)
            _edits.Dequeue();
        return edit;
    }

    /// <summary>Begins a new run; what the last one has shown is kept if it was a picture.</summary>
    /// <param name="number">The number of the run.</param>
    /// <param name="parameters">The parameters of the notebook, by name.</param>
    public void BeginRun(long number, IReadOnlyDictionary<string, string> parameters)
    {
        if (!_isCutShort && EarlierRun.LastOf(this) is { HasPicture: true } last)
            Earlier = EarlierRun.Add(Earlier, last);
        State = CellState.Running;
        RanSource = ShownSource = Source;
        ShownParameters = parameters;
        RunNumber = number;
        Outcome = RunOutcome.None;
        HasFailed = false;
        Took = null;
        ExecutionCount = null;
        Outputs.Restart();
    }

    /// <summary>Ends the run.</summary>
    /// <param name="took">How long it took.</param>
    /// <param name="succeeded">Whether nothing has failed or interrupted it.</param>
    /// <param name="wasStopped">Whether somebody has stopped it.</param>
    public void EndRun(TimeSpan took, bool succeeded, bool wasStopped = false)
    {
        State = CellState.Idle;
        Took = took;
        _isCutShort = !succeeded;
        HasFailed = !succeeded && !wasStopped;
        // Without a source, the kernel that has run it is gone.
        Outcome = RanSource is null ? RunOutcome.None
            : succeeded ? RunOutcome.Succeeded
            : wasStopped ? RunOutcome.Stopped
            : RunOutcome.Failed;
    }

    /// <summary>Notes that the kernel that has run the cell is gone.</summary>
    public void ForgetRun() => (RanSource, EarlierSource, Outcome) = (null, RanSource, RunOutcome.None);

    /// <summary>Notes that it no longer matters whether the last run has failed.</summary>
    public void ForgetFailure() => HasFailed = false;

    public void ChangeKind(string kind)
    {
        Kind = kind;
        if (kind == "code")
            return;
        Outputs.Clear(wait: false);
        ExecutionCount = null;
        RanSource = EarlierSource = null;
        Took = null;
        HasFailed = false;
    }

    /// <summary>Sets or removes (null) a value of the metadata.</summary>
    public void SetMetadata(string name, JsonNode? value)
    {
        if (_rest["metadata"] is not JsonObject metadata)
            _rest["metadata"] = metadata = [];
        if (value is null)
            metadata.Remove(name);
        else
            metadata[name] = value;
    }

    /// <summary>Returns the cell as JSON, its texts in one piece.</summary>
    /// <param name="withId">Whether the notebook's format has cell IDs.</param>
    public JsonObject ToJson(bool withId)
    {
        var json = (JsonObject)_rest.DeepClone();
        json["cell_type"] = Kind;
        if (withId)
            json["id"] = Id;
        json["source"] = Source;
        if (Kind == "code")
        {
            json["outputs"] = new JsonArray([.. Outputs.All.Select(output => output.ToJson())]);
            // What is not a number in the file stays there until the cell has one.
            if (ExecutionCount is not null || !json.ContainsKey("execution_count"))
                json["execution_count"] = ExecutionCount;
        }
        return json;
    }

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? (string?)node : null;
}
