using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookKernel.Headless.Page;
using NotebookServer.Documents;
using NotebookServer.Execution;
using NotebookServer.Kernels;
using NotebookServer.Rendering;
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
    private readonly Task _flushing;
    private LiveNotebook _notebook;
    private (LiveNotebook? Notebook, long Revision) _followed;
    private int _staleOrders;
    private volatile bool _hasBegun;
    private string _toldFollowing = "";

    /// <param name="path">The path of the notebook from the root.</param>
    /// <param name="open">The notebook.</param>
    /// <param name="session">Returns its session, starting the kernel.</param>
    /// <param name="specification">The kernel that runs its cells.</param>
    public Room(string path, OpenNotebook open, Func<Session> session, KernelSpecification specification)
    {
        Path = path;
        _open = open;
        _views = new CellViews(path);
        Panel = new ControlPanel(new Enumerations(open.Folder));
        _language = specification.Language.Equals("C#", StringComparison.OrdinalIgnoreCase) ? CSharp : specification.Language;
        Specification = specification;
        Runner = new CellRunner(() => _notebook!, session, Panel.Controls.ValuesOf);
        _notebook = open.Notebook;
        _notebook.Changed += Tell;
        _open.StateChanged += () => Send(SaveState());
        _open.Replaced += Replace;
        Runner.Changed += () => Send(KernelState());
        _flushing = FlushAsync();
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
        _ = Task.Run(() =>
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
        });
    }

    /// <summary>Does once what each page asks for first, because the first time takes the longest.</summary>
    public void Prepare() => _notebook.Read(cells => Bytes(Whole(cells)));

    /// <summary>Adds a page; the first that it is sent is the whole notebook.</summary>
    public Viewer Join(string id)
    {
        var viewer = new Viewer(id);
        // Under the notebook's lock, so that nothing changes between what is sent now and what is told afterwards.
        _notebook.Read(cells =>
        {
            viewer.Add(Bytes(Whole(cells)));
            lock (_lock)
                _viewers.Add(viewer);
        });
        return viewer;
    }

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

    /// <summary>Runs the stale cells in their order; what already runs of them is overtaken. It goes on behind.</summary>
    public void RunStale()
    {
        // One at a time: a newer order that comes while cells are being interrupted is carried out when that has been done.
        if (Interlocked.Increment(ref _staleOrders) == 1)
            _ = RunStaleAsync();
    }

    public void Leave(Viewer viewer)
    {
        lock (_lock)
            _viewers.Remove(viewer);
    }

    /// <summary>Saves the notebook and ends the connections of its pages; its kernel goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _flushing;
        await Runner.DisposeAsync();
        await _open.DisposeAsync();
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
        int done;
        do
        {
            done = Volatile.Read(ref _staleOrders);
            Follow();
            var stale = _notebook.Read(cells => cells.Select(cell => cell.Id).Where(_follower.Stale.ContainsKey).ToArray());
            try
            {
                await Runner.RunAnewAsync(stale);
            }
            catch (KernelException)
            {
                // The cell that runs says so; the next order is carried out all the same.
            }
        }
        while (Interlocked.Add(ref _staleOrders, -done) > 0);
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
        ["stale"] = new JsonObject(_follower.Stale.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value))),
        ["notices"] = new JsonObject(_follower.OutOfOrder.Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, item.Value))),
        ["controls"] = _language == CSharp && _hasBegun
            ? new JsonArray([.. Panel.Controls.Of(code).Select(ControlViews.Of)])
            : [],
    };

    private JsonObject SaveState() => new()
    {
        ["event"] = "save",
        ["state"] = _open.State.ToString().ToLowerInvariant(),
        ["notice"] = _open.Notice,
    };

    private JsonObject KernelState() => new()
    {
        ["event"] = "kernel",
        ["name"] = Specification.DisplayName,
        ["state"] = Runner.Fault is not null ? "failed" : Runner.Kernel?.State.ToString().ToLowerInvariant() ?? "none",
        ["fault"] = Runner.Fault,
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

    /// <summary>Sends new outputs now and then: a program may print faster than a page can show.</summary>
    private async Task FlushAsync()
    {
        using var timer = new PeriodicTimer(s_tick);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                Flush();
                if (_hasBegun)
                    Follow();
            }
        }
        catch (OperationCanceledException)
        {
            // The room closes.
        }
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
        _notebook.Read(cells => Send(Whole(cells)));
    }

    private void Send(JsonObject message)
    {
        lock (_lock)
        {
            if (_viewers.Count == 0)
                return;
            byte[] bytes = Bytes(message);
            foreach (var viewer in _viewers)
                viewer.Add(bytes);
        }
    }
}
