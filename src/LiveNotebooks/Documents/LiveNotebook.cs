using System.Text.Json.Nodes;

namespace LiveNotebooks.Documents;

/// <summary>A notebook that is open: its cells, and what clients do with them. Thread-safe.</summary>
internal sealed class LiveNotebook
{
    private const int MinorWithIds = 5;

    private readonly Lock _lock = new();
    private readonly List<LiveCell> _cells = [];
    private readonly Stack<DeletedCells> _deleted = [];

    /// <summary>Everything of the file but the cells.</summary>
    private readonly JsonObject _frame;

    /// <param name="json">The content of the file, texts in one piece.</param>
    /// <exception cref="RequestFault">Something in the list of cells is not a cell.</exception>
    public LiveNotebook(JsonObject json)
    {
        _frame = (JsonObject)json.DeepClone();
        var cells = _frame["cells"] as JsonArray ?? [];
        var ids = IdsOf(cells);
        for (int i = 0; i < cells.Count; i++)
        {
            _cells.Add(LiveCell.TryRead(cells[i], ids[i]) ?? throw RequestFault.BadRequest(FormattableString.Invariant(
                    $"cell {i + 1} of the file is not a cell of a notebook; mend it in a text editor, or take the file from a backup")));
        }
        _frame.Remove("cells");
    }

    /// <summary>Told of each change, while the notebook is locked: it must return soon, and not wait for anything.</summary>
    public event Action<NotebookEvent>? Changed;

    /// <summary>The metadata of the notebook.</summary>
    public JsonObject Metadata => _frame["metadata"] as JsonObject ?? [];

    /// <summary>The number of changes so far that belong into the file.</summary>
    public long Revision { get; private set; }

    /// <summary>
    /// Returns the IDs of the cells in a file, in their order. A cell that has none, or that of another, gets one from its place: it is the
    /// same whenever the file is read.
    /// </summary>
    public static IReadOnlyList<string> IdsOf(JsonArray cells)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string?[] found = [.. cells.Select(cell => (cell as JsonObject)?["id"] is JsonValue value
            && value.TryGetValue(out string? id) && id.Length > 0 && ids.Add(id) ? id : null)];
        for (int i = 0; i < found.Length; i++)
        {
            string id = FormattableString.Invariant($"cell-{i + 1}");
            while (found[i] is null && !ids.Add(id))
                id += "-";
            found[i] ??= id;
        }
        return found!;
    }

    /// <summary>Looks at the cells while nobody changes them.</summary>
    public T Read<T>(Func<IReadOnlyList<LiveCell>, T> read)
    {
        lock (_lock)
            return read(_cells);
    }

    /// <inheritdoc cref="Read{T}"/>
    public void Read(Action<IReadOnlyList<LiveCell>> read)
    {
        lock (_lock)
            read(_cells);
    }

    /// <summary>Returns the code cells as they are now.</summary>
    public IReadOnlyList<CellCode> Code() => Read(CellCode.Of);

    /// <summary>Waits until the cells are in a certain state, or some time is over.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<LiveCell>, bool> isReached, TimeSpan patience)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Changed += Look;
        try
        {
            Look(null);
            await Task.WhenAny(reached.Task, Task.Delay(patience));
        }
        finally
        {
            Changed -= Look;
        }

        void Look(NotebookEvent? change)
        {
            if (Read(isReached))
                reached.TrySetResult();
        }
    }

    /// <summary>Returns the content of the file, texts in one piece, with the number of the last change in it.</summary>
    public (JsonObject Json, long Revision) ToJson()
    {
        lock (_lock)
        {
            var json = (JsonObject)_frame.DeepClone();
            bool withIds = json["nbformat_minor"] is JsonValue minor && minor.TryGetValue(out int version) && version >= MinorWithIds;
            json["cells"] = new JsonArray([.. _cells.Select(cell => cell.ToJson(withIds))]);
            return (json, Revision);
        }
    }

    /// <summary>Applies a client's edit of a source.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="version">The version of the source that it was made of.</param>
    /// <param name="by">The client.</param>
    /// <param name="sequence">The client's number for it.</param>
    /// <returns>False if the cell is gone, or the edit does not fit that version.</returns>
    public bool Edit(string id, TextEdit edit, int version, string? by = null, int sequence = 0)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell || cell.Apply(edit, version) is not { } applied)
                return false;
            Tell(new CellEdited(cell, applied, by, sequence));
            return true;
        }
    }

    /// <summary>Replaces a whole source.</summary>
    public bool Write(string id, string source)
    {
        lock (_lock)
            return Find(id) is { } cell && (cell.Source == source || Edit(id, TextEdit.Between(cell.Source, source), cell.Version));
    }

    /// <summary>Adds a cell.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="after">The cell before it; null to make it the first.</param>
    /// <param name="source">Its source.</param>
    /// <returns>Its ID.</returns>
    public string Insert(string kind, string? after, string source = "")
    {
        lock (_lock)
        {
            var cell = new LiveCell(NewId(), kind, source);
            Insert(cell, after);
            return cell.Id;
        }
    }

    /// <summary>Deletes cells; <see cref="Undelete"/> brings them back.</summary>
    public void Delete(IReadOnlyCollection<string> ids)
    {
        lock (_lock)
        {
            var gone = new List<(LiveCell Cell, string? After)>();
            for (int i = 0; i < _cells.Count; i++)
            {
                if (ids.Contains(_cells[i].Id))
                    gone.Add((_cells[i], i == 0 ? null : _cells[i - 1].Id));
            }
            if (gone.Count == 0)
                return;
            _cells.RemoveAll(cell => ids.Contains(cell.Id));
            _deleted.Push(new DeletedCells(gone));
            Tell(new CellsDeleted([.. gone.Select(item => item.Cell.Id)]));
        }
    }

    /// <summary>Brings back the cells that were deleted last.</summary>
    /// <returns>Their IDs; none if nothing was deleted.</returns>
    public IReadOnlyList<string> Undelete()
    {
        lock (_lock)
        {
            if (!_deleted.TryPop(out var deleted))
                return [];
            foreach (var (cell, after) in deleted.Cells)
                Insert(cell, after);
            return [.. deleted.Cells.Select(item => item.Cell.Id)];
        }
    }

    /// <summary>Moves cells, in their order, behind another one.</summary>
    /// <param name="ids">The cells.</param>
    /// <param name="after">The cell before their new place; null for the top.</param>
    public void Move(IReadOnlyCollection<string> ids, string? after)
    {
        lock (_lock)
        {
            if (after is not null && (ids.Contains(after) || Find(after) is null))
                return;
            var moved = _cells.Where(cell => ids.Contains(cell.Id)).ToList();
            _cells.RemoveAll(moved.Contains);
            _cells.InsertRange(after is null ? 0 : _cells.FindIndex(cell => cell.Id == after) + 1, moved);
            Tell(new CellsMoved([.. _cells.Select(cell => cell.Id)]));
        }
    }

    /// <summary>Makes a cell one of another kind; what is no code has no outputs.</summary>
    public void ChangeKind(string id, string kind)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell || cell.Kind == kind || kind is not ("code" or "markdown" or "raw"))
                return;
            cell.ChangeKind(kind);
            Tell(new CellChanged(cell));
            Tell(new OutputsChanged(cell));
        }
    }

    /// <summary>Cuts a cell in two. The second part keeps the outputs, as in Jupyter.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="at">The index in its source.</param>
    /// <returns>The ID of the first part, which is a new cell; null if the cell is gone.</returns>
    public string? Split(string id, int at)
    {
        lock (_lock)
        {
            int index = _cells.FindIndex(cell => cell.Id == id);
            if (index < 0)
                return null;
            var cell = _cells[index];
            at = Math.Clamp(at, 0, cell.Source.Length);
            if (TextEdit.IsInPair(cell.Source, at))
                at--;
            // The line ends at which it is cut belong to neither part.
            int end = at;
            while (end < cell.Source.Length && cell.Source[end] == '\n')
                end++;
            string first = cell.Source[..at].TrimEnd('\n');
            string made = Insert(cell.Kind, index == 0 ? null : _cells[index - 1].Id, first);
            Edit(id, new TextEdit(0, end, ""), cell.Version);
            return made;
        }
    }

    /// <summary>Joins cells into the first of them, in their order; its outputs go, since they are not those of the new source.</summary>
    /// <returns>The ID of the first; null if there are not two.</returns>
    public string? Merge(IReadOnlyCollection<string> ids)
    {
        lock (_lock)
        {
            var cells = _cells.Where(cell => ids.Contains(cell.Id)).ToList();
            if (cells.Count < 2)
                return null;
            string all = string.Join("\n\n", cells.Select(cell => cell.Source));
            Write(cells[0].Id, all);
            ClearOutputs([cells[0].Id]);
            Delete([.. cells.Skip(1).Select(cell => cell.Id)]);
            return cells[0].Id;
        }
    }

    public void ClearOutputs(IReadOnlyCollection<string> ids)
    {
        lock (_lock)
        {
            foreach (var cell in _cells.Where(cell => ids.Contains(cell.Id) && cell.Kind == "code" && cell.State == CellState.Idle))
            {
                cell.Outputs.Clear(wait: false);
                cell.ExecutionCount = null;
                Tell(new OutputsChanged(cell));
                Tell(new CellChanged(cell));
            }
        }
    }

    /// <summary>Sets or removes (null) a value of a cell's metadata.</summary>
    public void SetMetadata(string id, string name, JsonNode? value)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell)
                return;
            cell.SetMetadata(name, value);
            Tell(new CellChanged(cell));
        }
    }

    /// <summary>Changes what a run changes: the state, the execution count.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="change">Changes it.</param>
    public void Update(string id, Action<LiveCell> change)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell)
                return;
            change(cell);
            Tell(new CellChanged(cell));
        }
    }

    /// <summary>Begins a run of a cell, which forgets its outputs.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="number">The number of the run.</param>
    /// <param name="parameters">The values of the notebook's parameters, by name.</param>
    /// <returns>The source that is to run; null if the cell is gone.</returns>
    public string? BeginRun(string id, long number, IReadOnlyDictionary<string, string> parameters)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell)
                return null;
            cell.BeginRun(number, parameters);
            Tell(new CellChanged(cell));
            Tell(new OutputsChanged(cell));
            return cell.Source;
        }
    }

    /// <summary>Notes that there is another kernel, which has run nothing yet.</summary>
    public void ForgetRuns()
    {
        lock (_lock)
        {
            foreach (var cell in _cells.Where(cell => cell.RanSource is not null))
            {
                cell.ForgetRun();
                Tell(new CellChanged(cell));
            }
        }
    }

    /// <summary>Notes that somebody starts afresh: which cells have failed before no longer matters.</summary>
    public void ForgetFailures()
    {
        lock (_lock)
        {
            foreach (var cell in _cells.Where(cell => cell.HasFailed))
            {
                cell.ForgetFailure();
                Tell(new CellChanged(cell));
            }
        }
    }

    /// <summary>Changes the outputs of a cell.</summary>
    public void UpdateOutputs(string id, Action<CellOutputs> change)
    {
        lock (_lock)
        {
            if (Find(id) is not { } cell)
                return;
            change(cell.Outputs);
            Tell(new OutputsChanged(cell));
        }
    }

    /// <summary>Replaces what is displayed under an ID, in whichever cells it is.</summary>
    public void UpdateDisplay(string display, JsonNode? data, JsonNode? metadata)
    {
        lock (_lock)
        {
            foreach (var cell in _cells.Where(cell => cell.Outputs.Update(display, data, metadata)))
                Tell(new OutputsChanged(cell));
        }
    }

    private static string NewId() => Guid.NewGuid().ToString("N")[..8];

    private LiveCell? Find(string id) => _cells.Find(cell => cell.Id == id);

    private void Insert(LiveCell cell, string? after)
    {
        int index = after is null ? 0 : _cells.FindIndex(other => other.Id == after) + 1;
        // If the cell before it is gone, it comes last rather than first.
        if (after is not null && index == 0)
            index = _cells.Count;
        _cells.Insert(index, cell);
        Tell(new CellInserted(cell, index == 0 ? null : _cells[index - 1].Id));
    }

    private void Tell(NotebookEvent change)
    {
        Revision++;
        Changed?.Invoke(change);
    }

    private sealed record DeletedCells(List<(LiveCell Cell, string? After)> Cells);
}
