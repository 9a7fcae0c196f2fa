using System.Text.Json.Nodes;
using FigureRenderer;
using LiveNotebooks.Documents;
using LiveNotebooks.Execution;
using LiveNotebooks.Kernels;
using LiveNotebooks.Rendering;
using LiveNotebooks.Supervision;
using LiveNotebooks.Tweaking;
using Notebooks.Files;

namespace LiveNotebooks.Rooms;

/// <summary>A notebook that is open, its kernel, and the pages that show it: each is told what any of them, or the kernel, does.</summary>
internal sealed class Room : IAsyncDisposable
{
    /// <summary>The time in which outputs are collected before they are sent.</summary>
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _withNewOutputs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly OpenNotebook _open;
    private readonly Audience _audience;
    private readonly CellViews _views;
    private readonly RoomMessages _messages;
    private readonly StaleCells _stale;
    private readonly string _language;
    private readonly Action<string> _log;
    private readonly SupervisedLoop _flushing;
    private readonly SupervisedLoop _finding;
    private readonly Task _running;
    private readonly WeakReference<byte[]> _whole = new([]);
    private (LiveNotebook Notebook, long Revision, bool HasBegun, string Following) _wholeOf;
    private LiveNotebook _notebook;
    private volatile bool _hasBegun;
    private string _toldFollowing = "";

    /// <param name="path">The path of the notebook from the root.</param>
    /// <param name="open">The notebook.</param>
    /// <param name="kernel">Returns its kernel, starting it if it does not run.</param>
    /// <param name="description">What is known of it before.</param>
    /// <param name="addressOf">Returns the address at which the page finds a file, as <see cref="NotebookLinks"/> has it.</param>
    /// <param name="backlog">What waits for the pages of all notebooks.</param>
    /// <param name="log">Receives the server's own faults.</param>
    public Room(
        string path, OpenNotebook open, Func<IKernel> kernel, KernelDescription description,
        Func<string, string?> addressOf, Backlog backlog, Action<string> log)
    {
        Path = path;
        (_open, _log) = (open, log);
        _audience = new Audience(backlog);
        _flushing = new SupervisedLoop($"Showing the outputs of {path}", log);
        _finding = new SupervisedLoop($"Finding out what is stale in {path}", log);
        _views = new CellViews(new NotebookLinks(path, addressOf));
        Panel = new ControlPanel(new Enumerations(open.Folder));
        _language = NotebookLanguage.IsCSharp(description.Language) ? NotebookLanguage.CSharp : description.Language;
        _messages = new RoomMessages(path, _language, _views);
        Kernel = description;
        Runner = new CellRunner(() => _notebook!, kernel, Panel.Controls.ValuesOf, log);
        _stale = new StaleCells(path, () => _notebook!, Runner, log);
        _stale.Updated += TellFollowing;
        _notebook = open.Notebook;
        _notebook.Changed += Tell;
        _open.StateChanged += () => _audience.Send(SaveState());
        _open.Replaced += Replace;
        Runner.Changed += () => _audience.Send(KernelState());
        _flushing.FaultChanged += () => _audience.Send(SaveState());
        _finding.FaultChanged += () => _audience.Send(SaveState());
        _running = Task.WhenAll(
            _flushing.RunAsync(end => AtTickAsync(Flush, end), _end.Token),
            _finding.RunAsync(end => AtTickAsync(FollowIfBegun, end), _end.Token));
    }

    public string Path { get; }

    public KernelDescription Kernel { get; }

    public CellRunner Runner { get; }

    public OpenNotebook Open => _open;

    public ControlPanel Panel { get; }

    public LiveNotebook Notebook => _notebook;

    /// <summary>What <see cref="Begin"/> has begun; it never fails.</summary>
    public Task Beginning { get; private set; } = Task.CompletedTask;

    private bool IsCSharp => _language == NotebookLanguage.CSharp;

    /// <summary>
    /// Begins what takes a processor for itself, once a page is shown: reading the code of the cells, for their colors, the controls and
    /// what is stale, and starting the kernel, so that it is there when the first cell is run or the first name typed.
    /// </summary>
    public void Begin()
    {
        bool isFirst = !_hasBegun;
        _hasBegun = true;
        Beginning = SupervisedLoop.DoAsync($"Preparing {Path}", _log, () =>
        {
            if (isFirst)
                _audience.Send(_messages.Colors(_notebook.Code()));
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
        var viewer = _audience.Enter(id);
        // Under the notebook's lock, so that nothing changes between what is sent now and what is told afterwards.
        _notebook.Read(cells =>
        {
            viewer.Add(WholeBytes(cells));
            // The notebook may have been written for another page, before these have changed.
            viewer.Add(Audience.Bytes(SaveState()));
            viewer.Add(Audience.Bytes(KernelState()));
            viewer.Add(Audience.Bytes(Following(CellCode.Of(cells))));
            _audience.Add(viewer);
        });
        return viewer;
    }

    public void Leave(Viewer viewer) => _audience.Leave(viewer);

    /// <summary>Tells a page that an edit was refused.</summary>
    /// <param name="viewer">The page.</param>
    /// <param name="id">The cell.</param>
    /// <param name="sequence">The page's number for the edit.</param>
    /// <param name="sentence">Why it was refused.</param>
    public void Reject(Viewer viewer, string id, int? sequence, string sentence) => _notebook.Read(cells => viewer.Add(
        Audience.Bytes(_messages.Rejected(id, cells.FirstOrDefault(cell => cell.Id == id), sequence, sentence))));

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
    public JsonObject Earlier(string id, int[] numbers)
    {
        EarlierRun[] runs = _notebook.Read(cells => cells.FirstOrDefault(cell => cell.Id == id) is { } cell
            ? cell.Earlier.Prepend(EarlierRun.LastOf(cell) with { Number = RunViews.Now })
                .Where(run => numbers.Contains((int)run.Number)).ToArray()
            : []);
        return RunViews.Of(runs, _views.Outputs, figure => OutputDocument.Drawn(figure, new FigureHtmlOptions()));
    }

    /// <inheritdoc cref="StaleCells.Run"/>
    /// <remarks>Nothing is known to be stale in other languages than C#.</remarks>
    public void RunStale(string? cell = null, string? name = null)
    {
        if (IsCSharp)
            _stale.Run(cell, name);
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
        _audience.Complete();
        _end.Dispose();
    }

    /// <summary>Returns the whole notebook; pages that come while it stays the same get, and keep waiting, the same bytes.</summary>
    private byte[] WholeBytes(IReadOnlyList<LiveCell> cells)
    {
        var now = (_notebook, _notebook.Revision, _hasBegun, _toldFollowing);
        if (_wholeOf == now && _whole.TryGetTarget(out byte[]? known))
            return known;
        byte[] bytes = Audience.Bytes(
            _messages.Notebook(cells, _hasBegun, SaveState(), KernelState(), Following(CellCode.Of(cells))));
        _whole.SetTarget(bytes);
        _wholeOf = now;
        return bytes;
    }

    private JsonObject Following(IReadOnlyList<CellCode> code) => RoomMessages.Following(
        _stale.Follower, IsCSharp && _hasBegun ? new JsonArray([.. Panel.Controls.Of(code).Select(ControlViews.Of)]) : []);

    private JsonObject SaveState() =>
        RoomMessages.Save(_open.State, new[] { _open.Notice, _flushing.Fault, _finding.Fault }.OfType<string>());

    private JsonObject KernelState() => RoomMessages.Kernel(Kernel, Runner);

    private void Tell(NotebookEvent change)
    {
        switch (change)
        {
            case OutputsChanged outputs:
                Note(outputs.Cell);
                break;
            case CellChanged { Cell.State: CellState.Idle } changed:
                // Of what a cell prints while it runs, less is shown than afterwards.
                if (changed.Cell.Outputs.All.Any(output => output.StreamName is not null))
                    Note(changed.Cell);
                Flush();
                break;
        }
        if (_messages.Of(change) is { } message)
            _audience.Send(message);
    }

    private void Note(LiveCell withNewOutputs)
    {
        lock (_lock)
            _withNewOutputs.Add(withNewOutputs.Id);
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
        if (_hasBegun && IsCSharp)
            _stale.Update();
    }

    /// <summary>Sends the outputs that are new.</summary>
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
                _audience.Send(_messages.Outputs(cell));
        });
    }

    /// <summary>Tells the pages what follows from what, if that has changed.</summary>
    private void TellFollowing(IReadOnlyList<CellCode> code)
    {
        var message = Following(code);
        string text = message.ToJsonString();
        if (text == _toldFollowing)
            return;
        _toldFollowing = text;
        _audience.Send(message);
    }

    private void Replace()
    {
        _notebook.Changed -= Tell;
        _notebook = _open.Notebook;
        Panel.Forget();
        _notebook.Changed += Tell;
        // What runs belongs to the notebook that is gone; nobody would see what it does.
        Runner.Abandon();
        _notebook.Read(cells => _audience.Send(WholeBytes(cells)));
        _audience.Send(SaveState());
    }
}
