using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Page;
using NotebookServer.Documents;
using NotebookServer.Execution;
using NotebookServer.Following;
using NotebookServer.Kernels;
using NotebookServer.Rendering;
using NotebookServer.Serving;
using NotebookServer.Sessions;
using NotebookServer.Tweaking;

namespace NotebookServer.Live;

/// <summary>A notebook that is open, its kernel, and the pages that show it: each is told what any of them, or the kernel, does.</summary>
internal sealed class Room : IAsyncDisposable
{
    /// <summary>The time in which outputs are collected before they are sent.</summary>
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(50);

    private const string CSharp = "csharp";

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly Lock _following = new();
    private readonly List<Viewer> _viewers = [];
    private readonly HashSet<string> _withNewOutputs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly OpenNotebook _open;
    private readonly CellViews _views;
    private readonly Follower _follower = new();
    private readonly string _language;
    private readonly Backlog _backlog;
    private readonly Action<string> _log;
    private readonly SupervisedLoop _flushing;
    private readonly SupervisedLoop _finding;
    private readonly Task _running;
    private readonly WeakReference<byte[]> _whole = new([]);
    private (LiveNotebook Notebook, long Revision, bool HasBegun, string Following) _wholeOf;
    private LiveNotebook _notebook;
    private (LiveNotebook? Notebook, long Revision) _followed;
    private readonly List<StaleOrder> _staleOrders = [];
    private bool _isRunningStale;
    private volatile bool _hasBegun;
    private string _toldFollowing = "";

    /// <param name="path">The path of the notebook from the root.</param>
    /// <param name="open">The notebook.</param>
    /// <param name="session">Returns its session, starting the kernel.</param>
    /// <param name="specification">The kernel that runs its cells.</param>
    /// <param name="backlog">What waits for the pages of all notebooks.</param>
    /// <param name="log">Receives the server's own faults.</param>
    public Room(
        string path, OpenNotebook open, Func<JupyterSession> session, KernelSpecification specification, Backlog backlog,
        Action<string> log)
    {
        Path = path;
        (_open, _backlog, _log) = (open, backlog, log);
        _flushing = new SupervisedLoop($"Showing the outputs of {path}", log);
        _finding = new SupervisedLoop($"Finding out what is stale in {path}", log);
        _views = new CellViews(path);
        Panel = new ControlPanel(new Enumerations(open.Folder));
        _language = specification.Language.Equals("C#", StringComparison.OrdinalIgnoreCase) ? CSharp : specification.Language;
        Specification = specification;
        Runner = new CellRunner(() => _notebook!, session, Panel.Controls.ValuesOf, log);
        _notebook = open.Notebook;
        _notebook.Changed += Tell;
        _open.StateChanged += () => Send(SaveState());
        _open.Replaced += Replace;
        Runner.Changed += () => Send(KernelState());
        _flushing.FaultChanged += () => Send(SaveState());
        _finding.FaultChanged += () => Send(SaveState());
        _running = Task.WhenAll(
            _flushing.RunAsync(end => AtTickAsync(Flush, end), _end.Token),
            _finding.RunAsync(end => AtTickAsync(FollowIfBegun, end), _end.Token));
    }

    public string Path { get; }

    public KernelSpecification Specification { get; }

    public CellRunner Runner { get; }

    public OpenNotebook Open => _open;

    public ControlPanel Panel { get; }

    public LiveNotebook Notebook => _notebook;

    /// <summary>
    /// Begins what takes a processor for itself, once a page is shown: reading the code of the cells, for their colors, the controls and
    /// what is stale, and starting the kernel, so that it is there when the first cell is run or the first name typed.
    /// </summary>
    public void Begin()
    {
        bool isFirst = !_hasBegun;
        _hasBegun = true;
        _ = SupervisedLoop.DoAsync($"Preparing {Path}", _log, () =>
        {
            if (isFirst)
                Color();
            try
            {
                Runner.Listen();
            }
            catch (KernelException)
            {
                // The first cell that is run says so.
            }
            return Task.CompletedTask;
        });
    }

    /// <summary>Does once what each page asks for first, because the first time takes the longest.</summary>
    public void Prepare() => _notebook.Read(cells => WholeBytes(cells));

    /// <summary>Adds a page; the first that it is sent is the whole notebook.</summary>
    public Viewer Join(string id)
    {
        var viewer = new Viewer(id, _backlog);
        _backlog.Enter(viewer);
        // Under the notebook's lock, so that nothing changes between what is sent now and what is told afterwards.
        _notebook.Read(cells =>
        {
            viewer.Add(WholeBytes(cells));
            // The notebook may have been written for another page, before these have changed.
            viewer.Add(Bytes(SaveState()));
            viewer.Add(Bytes(KernelState()));
            viewer.Add(Bytes(Following(CellCode.Of(cells))));
            lock (_lock)
                _viewers.Add(viewer);
        });
        return viewer;
    }

    /// <summary>Tells a page that an edit was refused, with the text that the cell has here: the page begins anew from that.</summary>
    /// <param name="viewer">The page.</param>
    /// <param name="id">The cell.</param>
    /// <param name="sequence">The page's number for the edit.</param>
    /// <param name="sentence">Why it was refused.</param>
    public void Reject(Viewer viewer, string id, int? sequence, string sentence) => _notebook.Read(cells =>
    {
        var cell = cells.FirstOrDefault(cell => cell.Id == id);
        viewer.Add(Bytes(new JsonObject
        {
            ["event"] = "rejected",
            ["cell"] = id,
            ["sequence"] = sequence,
            ["sentence"] = sentence,
            ["source"] = cell?.Source,
            ["version"] = cell?.Version,
            ["html"] = cell is null ? null : _views.Html(cell, _language),
        }));
    });

    /// <summary>Returns the code above a cell that the kernel does not know yet.</summary>
    public JsonArray UnknownBefore(string id) => _notebook.Read(cells => new JsonArray([.. cells
        .TakeWhile(cell => cell.Id != id)
        .Where(cell => cell.Kind == "code" && !cell.IsKnown && !string.IsNullOrWhiteSpace(cell.Source))
        .Select(cell => JsonValue.Create(cell.Source))]));

    /// <summary>Returns how a cell's source looks while nobody edits it.</summary>
    public JsonObject Render(string id) => _notebook.Read(cells => cells.FirstOrDefault(cell => cell.Id == id) is { } cell
        ? new JsonObject { ["version"] = cell.Version, ["html"] = _views.Html(cell, _language) }
        : []);

    /// <summary>Returns what runs of a cell have shown, one or two of them.</summary>
    public JsonObject Earlier(string id, int[] numbers) => RunViews.Of(_views, _notebook.Read(cells =>
        cells.FirstOrDefault(cell => cell.Id == id) is { } cell
            ? cell.Earlier.Prepend(EarlierRun.LastOf(cell) with { Number = RunViews.Now })
                .Where(run => numbers.Contains((int)run.Number)).ToArray()
            : []));

    /// <summary>
    /// Runs the stale cells and those that they need, in their order; what already runs of them is overtaken. It goes on behind.
    /// </summary>
    /// <param name="cell">The cell from which those must follow that are run; null for all.</param>
    /// <param name="name">The variable of that cell that was given another value just now, if one was.</param>
    public void RunStale(string? cell = null, string? name = null)
    {
        lock (_lock)
        {
            _staleOrders.Add(new StaleOrder(cell, name));
            // One at a time: a newer order that comes while cells are being interrupted is carried out when that has been done.
            if (_isRunningStale)
                return;
            _isRunningStale = true;
        }
        _ = RunStaleAsync();
    }

    public void Leave(Viewer viewer)
    {
        lock (_lock)
            _viewers.Remove(viewer);
        _backlog.Leave(viewer);
    }

    /// <summary>Saves the notebook and ends the connections of its pages; its kernel goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        // Whatever goes wrong before, the notebook is saved.
        await SupervisedLoop.DoAsync($"Saving {Path}", _log, _open.SaveAsync);
        await _running;
        await SupervisedLoop.DoAsync($"Ending the runs of {Path}", _log, async () => await Runner.DisposeAsync());
        await SupervisedLoop.DoAsync($"Saving {Path}", _log, async () => await _open.DisposeAsync());
        lock (_lock)
        {
            foreach (var viewer in _viewers)
                viewer.Complete();
        }
        _end.Dispose();
    }

    /// <summary>Returns IDs as a list of JSON.</summary>
    public static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);

    public static byte[] Bytes(JsonObject message) => JsonSerializer.SerializeToUtf8Bytes(message, s_json);

    private async Task RunStaleAsync()
    {
        while (true)
        {
            StaleOrder[] orders;
            lock (_lock)
            {
                orders = [.. _staleOrders];
                _staleOrders.Clear();
                _isRunningStale = orders.Length > 0;
            }
            if (orders.Length == 0)
                return;
            // Whatever goes wrong, the next order is carried out all the same.
            await SupervisedLoop.DoAsync($"Running what is stale in {Path}", _log, async () =>
            {
                Follow();
                string[] planned;
                lock (_following)
                    planned = [.. orders.SelectMany(order => PlanOf(order).Cells).Distinct()];
                try
                {
                    await Runner.RunAgainAsync(planned);
                }
                catch (KernelException)
                {
                    // The cell that runs says so.
                }
            });
        }
    }

    private RunPlan PlanOf(StaleOrder order) => order.Cell is null ? _follower.Plan : _follower.PlanFor(order.Cell, order.Name);

    /// <summary>Returns the whole notebook; pages that come while it stays the same get, and keep waiting, the same bytes.</summary>
    private byte[] WholeBytes(IReadOnlyList<LiveCell> cells)
    {
        var now = (_notebook, _notebook.Revision, _hasBegun, _toldFollowing);
        if (_wholeOf == now && _whole.TryGetTarget(out byte[]? known))
            return known;
        byte[] bytes = Bytes(Whole(cells));
        _whole.SetTarget(bytes);
        _wholeOf = now;
        return bytes;
    }

    private JsonObject Whole(IReadOnlyList<LiveCell> cells) => new()
    {
        ["event"] = "notebook",
        ["path"] = Path,
        ["language"] = _language,
        ["cells"] = new JsonArray([.. cells.Select(cell => _views.Of(cell, _language, _hasBegun))]),
        ["own"] = new JsonArray([.. cells.Where(cell => cell.Outputs.AreOwn).Select(cell => JsonValue.Create(cell.Id))]),
        ["save"] = SaveState(),
        ["kernel"] = KernelState(),
        ["following"] = Following(CellCode.Of(cells)),
    };

    /// <summary>What follows from the parameters and from other cells, and the controls of the parameters.</summary>
    private JsonObject Following(IReadOnlyList<CellCode> code) => new()
    {
        ["event"] = "following",
        ["stale"] = Sentences(_follower.Stale),
        ["ended"] = Ids(_follower.Ended),
        ["notRun"] = Ids(_follower.NotRun),
        ["notices"] = Sentences(_follower.Unreadable.Concat(_follower.OutOfOrder).DistinctBy(item => item.Key)),
        ["plan"] = new JsonObject { ["cells"] = Ids(_follower.Plan.Cells), ["obstacle"] = _follower.Plan.Obstacle },
        ["controls"] = _language == CSharp && _hasBegun
            ? new JsonArray([.. Panel.Controls.Of(code).Select(ControlViews.Of)])
            : [],
    };

    private static JsonObject Sentences(IEnumerable<KeyValuePair<string, string>> byCell) =>
        new(byCell.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value)));

    private JsonObject SaveState() => new()
    {
        ["event"] = "save",
        ["state"] = _open.State.ToString().ToLowerInvariant(),
        ["notice"] = string.Join(' ', new[] { _open.Notice, _flushing.Fault, _finding.Fault }.OfType<string>()) is { Length: > 0 } notice
            ? notice : null,
    };

    private JsonObject KernelState() => new()
    {
        ["event"] = "kernel",
        ["name"] = Specification.DisplayName,
        ["state"] = Runner.Fault is not null ? "failed"
            : Runner.IsStopping ? "stopping"
            : Runner.Kernel?.State.ToString().ToLowerInvariant() ?? "none",
        ["fault"] = Runner.Fault ?? Runner.Trouble,
        ["prompt"] = Runner.Prompt is { } prompt
            ? new JsonObject { ["cell"] = prompt.Cell, ["text"] = prompt.Text, ["password"] = prompt.IsPassword }
            : null,
    };

    private void Tell(NotebookEvent change)
    {
        switch (change)
        {
            case CellEdited edited:
                Send(new JsonObject
                {
                    ["event"] = "edit",
                    ["cell"] = edited.Cell.Id,
                    ["version"] = edited.Cell.Version,
                    ["start"] = edited.Edit.Start,
                    ["length"] = edited.Edit.Length,
                    ["text"] = edited.Edit.Text,
                    ["by"] = edited.By,
                    ["sequence"] = edited.Sequence,
                });
                break;
            case CellInserted inserted:
                Send(new JsonObject
                {
                    ["event"] = "insert",
                    ["cell"] = _views.Of(inserted.Cell, _language),
                    ["after"] = inserted.After,
                });
                break;
            case CellsDeleted deleted:
                Send(new JsonObject { ["event"] = "delete", ["cells"] = Ids(deleted.Cells) });
                break;
            case CellsMoved moved:
                Send(new JsonObject { ["event"] = "order", ["cells"] = Ids(moved.Order) });
                break;
            case CellChanged changed:
                if (changed.Cell.State == CellState.Idle)
                {
                    // Of what a cell prints while it runs, less is shown than afterwards.
                    if (changed.Cell.Outputs.All.Any(output => output.StreamName is not null))
                    {
                        lock (_lock)
                            _withNewOutputs.Add(changed.Cell.Id);
                    }
                    Flush();
                }
                Send(new JsonObject { ["event"] = "cell", ["cell"] = CellViews.State(changed.Cell) });
                break;
            case OutputsChanged outputs:
                lock (_lock)
                    _withNewOutputs.Add(outputs.Cell.Id);
                break;
        }
    }

    /// <summary>Does something now and then: a program may print faster than a page can show.</summary>
    private static async Task<bool> AtTickAsync(Action act, CancellationToken end)
    {
        await Task.Delay(s_tick, end);
        act();
        return true;
    }

    private void FollowIfBegun()
    {
        if (_hasBegun)
            Follow();
    }

    /// <summary>Sends the colored code to pages that were shown before there was time for it.</summary>
    private void Color() => Send(new JsonObject
    {
        ["event"] = "colors",
        ["cells"] = new JsonArray([.. _notebook.Code().Select(cell => new JsonObject
        {
            ["cell"] = cell.Id,
            ["version"] = cell.Version,
            ["html"] = CodeHighlighter.Highlight(cell.Source, _language),
        })]),
    });

    private void Flush()
    {
        lock (_lock)
        {
            if (_withNewOutputs.Count == 0)
                return;
        }
        // Under the notebook's lock from the beginning: whoever tells that a cell has ended has its outputs sent before.
        _notebook.Read(cells =>
        {
            string[] ids;
            lock (_lock)
            {
                ids = [.. _withNewOutputs];
                _withNewOutputs.Clear();
            }
            foreach (var cell in cells.Where(cell => ids.Contains(cell.Id)))
            {
                Send(new JsonObject
                {
                    ["event"] = "outputs",
                    ["cell"] = cell.Id,
                    ["own"] = cell.Outputs.AreOwn,
                    ["outputs"] = _views.Outputs(cell),
                });
            }
        });
    }

    /// <summary>Finds out anew what follows from what, and tells the pages if that has changed.</summary>
    private void Follow()
    {
        lock (_following)
        {
            // Of what changes from here on, the next time finds out.
            var now = (Notebook: _notebook, _notebook.Revision);
            if (_language != CSharp || now == _followed)
                return;
            var code = now.Notebook.Code();
            _follower.Update(code);
            var message = Following(code);
            string text = message.ToJsonString();
            if (text != _toldFollowing)
            {
                _toldFollowing = text;
                Send(message);
            }
            _followed = now;
        }
    }

    private void Replace()
    {
        _notebook.Changed -= Tell;
        _notebook = _open.Notebook;
        Panel.Forget();
        _notebook.Changed += Tell;
        // What runs belongs to the notebook that is gone; nobody would see what it does.
        Runner.Abandon();
        _notebook.Read(cells => Send(WholeBytes(cells)));
        Send(SaveState());
    }

    private void Send(JsonObject message)
    {
        lock (_lock)
        {
            if (_viewers.Count > 0)
                Send(Bytes(message));
        }
    }

    private void Send(byte[] message)
    {
        lock (_lock)
        {
            foreach (var viewer in _viewers)
                viewer.Add(message);
        }
    }

    /// <inheritdoc cref="RunStale"/>
    private sealed record StaleOrder(string? Cell, string? Name);
}
