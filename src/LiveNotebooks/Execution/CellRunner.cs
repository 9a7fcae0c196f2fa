using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Kernels;
using LiveNotebooks.Supervision;
using Notebooks.Json;

namespace LiveNotebooks.Execution;

/// <summary>Runs the cells of an open notebook, one by one, and puts what the kernel sends into their outputs. Thread-safe.</summary>
internal sealed class CellRunner : IAsyncDisposable
{
    /// <summary>How long a newer run waits for the end of the one that it has overtaken.</summary>
    private static readonly TimeSpan s_interrupting = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private readonly List<QueuedCell> _queue = [];
    private readonly SemaphoreSlim _queued = new(0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<IKernel> _open;
    private readonly Func<LiveNotebook> _notebook;
    private readonly Func<IReadOnlyList<CellCode>, IReadOnlyDictionary<string, string>> _parameters;
    private readonly Action<string> _log;
    private readonly SupervisedLoop _loop;
    private readonly Task _running;
    private Listening? _listening;
    private CellRun? _run;
    private int _batches;
    private long _runs;

    /// <summary>Whether somebody has stopped the run that is beginning or going on.</summary>
    private volatile bool _isStopWanted;

    /// <param name="notebook">Returns the notebook; it is another one after its file was read anew.</param>
    /// <param name="open">Returns the notebook's kernel, starting it if it does not run.</param>
    /// <param name="parameters">Returns the values of the parameters of code cells, by name.</param>
    /// <param name="log">Receives the server's own faults.</param>
    public CellRunner(
        Func<LiveNotebook> notebook, Func<IKernel> open,
        Func<IReadOnlyList<CellCode>, IReadOnlyDictionary<string, string>> parameters, Action<string> log)
    {
        _parameters = parameters;
        _notebook = notebook;
        _open = open;
        _log = log;
        _loop = new SupervisedLoop("Running cells", log);
        _loop.FaultChanged += () => Changed?.Invoke();
        _running = _loop.RunAsync(RunNextAsync, _end.Token);
    }

    /// <summary>Told when the kernel's state has changed, or an input is asked for, or no longer.</summary>
    public event Action? Changed;

    /// <summary>What the running cell waits for; null if it waits for nothing.</summary>
    public InputPrompt? Prompt { get; private set; }

    /// <summary>The kernel; null if it was not started, or has been ended.</summary>
    public IKernel? Kernel => _listening?.Kernel;

    /// <summary>Why the kernel could not be started; null if it could.</summary>
    public string? Fault { get; private set; }

    /// <summary>What goes wrong with running cells here, and not in the kernel; null if nothing does.</summary>
    public string? Trouble => _loop.Fault ?? _listening?.Fault;

    /// <summary>Whether a cell is being interrupted that is in no notebook any more.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>
    /// Runs cells in the order of the notebook, after those that wait already. One that fails stops those that came with it.
    /// </summary>
    public void Run(IReadOnlyCollection<string> ids)
    {
        var notebook = _notebook();
        List<string> added;
        lock (_lock)
        {
            added = notebook.Read(cells => cells
                .Where(cell => ids.Contains(cell.Id) && cell.Kind == "code" && cell.State == CellState.Idle
                    && !string.IsNullOrWhiteSpace(cell.Source))
                .Select(cell => cell.Id).ToList());
            int batch = ++_batches;
            _queue.AddRange(added.Select(id => new QueuedCell(id, batch)));
        }
        foreach (string id in added)
            notebook.Update(id, cell => cell.State = CellState.Queued);
        if (added.Count > 0)
            _queued.Release(added.Count);
    }

    /// <summary>Interrupts the running cell; those that wait do not run any more.</summary>
    public async Task InterruptAsync()
    {
        Drop();
        _isStopWanted = true;
        _run?.Stop();
        if (Kernel is { } kernel)
            await kernel.InterruptAsync();
    }

    /// <summary>Stops what runs and forgets what waits, because the notebook that they belong to is no longer open.</summary>
    public void Abandon()
    {
        Drop();
        if (_run is null || Kernel is not { } kernel)
            return;
        IsStopping = true;
        Changed?.Invoke();
        _ = SupervisedLoop.DoAsync("Interrupting a cell", _log, kernel.InterruptAsync);
    }

    /// <summary>
    /// Runs cells as they are now: what waits of them is put in its place again, and one of them that runs is interrupted, because its
    /// result is of no use any more.
    /// </summary>
    public async Task RunAgainAsync(IReadOnlyCollection<string> ids)
    {
        Drop(queued => ids.Contains(queued.Cell));
        if (_run is { } run && ids.Contains(run.Cell) && Kernel is { } kernel)
        {
            run.Stop();
            await kernel.InterruptAsync();
            // A cell that still counts as running would not be run again.
            await _notebook().WaitAsync(
                cells => cells.FirstOrDefault(cell => cell.Id == run.Cell)?.State != CellState.Running, s_interrupting);
        }
        Run(ids);
    }

    /// <summary>Starts the kernel anew, or for the first time.</summary>
    public async Task RestartAsync()
    {
        Drop();
        _run?.Stop();
        _notebook().ForgetFailures();
        if (_listening is { } listening && listening.Kernel.State != KernelState.Dead)
            await listening.Kernel.RestartAsync();
        else
            Listen();
    }

    /// <summary>Answers what the running cell has asked for.</summary>
    public async Task AnswerAsync(string text)
    {
        Listening? listening = _listening;
        if (Prompt is null || listening is null)
            return;
        Prompt = null;
        Changed?.Invoke();
        var reply = new JsonObject { ["status"] = "ok", ["value"] = text };
        await listening.SendAsync(_factory.Create(KernelChannel.Stdin, "input_reply", reply));
    }

    /// <summary>
    /// Asks the kernel something about code, and returns the content of its reply; null if there is no kernel, or no reply in time.
    /// </summary>
    /// <param name="type">The type of the request.</param>
    /// <param name="content">Its content.</param>
    /// <param name="patience">How long to wait.</param>
    public async Task<JsonObject?> AskAsync(string type, JsonObject content, TimeSpan patience)
    {
        if (_listening is not { } listening)
            return null;
        // This project's kernel answers on this channel while a cell runs; what does not must be asked between cells.
        var channel = listening.Kernel.Description.AnswersWhileBusy ? KernelChannel.Control : KernelChannel.Shell;
        if (channel == KernelChannel.Shell && _run is not null)
            return null;
        var message = _factory.Create(channel, type, content);
        var reply = listening.Expect(message.Id!);
        try
        {
            await listening.SendAsync(message);
            return await reply.WaitAsync(patience, _end.Token);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException or KernelException)
        {
            return null;
        }
        finally
        {
            listening.Forget(message.Id!);
        }
    }

    /// <summary>Starts the kernel, if it does not run, and listens to it.</summary>
    /// <exception cref="KernelException">It cannot be started.</exception>
    public void Listen()
    {
        lock (_lock)
        {
            if (_listening is { IsOver: false })
                return;
            var kernel = _open();
            _listening = new Listening(kernel, Take, Ended, () => Changed?.Invoke(), _log);
        }
        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        if (_listening is { } listening)
            await listening.DisposeAsync();
        _end.Dispose();
        _queued.Dispose();
    }

    private async Task<bool> RunNextAsync(CancellationToken end)
    {
        await _queued.WaitAsync(end);
        QueuedCell? next;
        lock (_lock)
        {
            next = _queue.Count == 0 ? null : _queue[0];
            if (next is not null)
                _queue.RemoveAt(0);
        }
        if (next is not null && !await RunAsync(next.Cell))
            Drop(queued => queued.Batch == next.Batch);
        return true;
    }

    /// <returns>Whether the cells behind it are to run.</returns>
    private async Task<bool> RunAsync(string id)
    {
        var notebook = _notebook();
        _isStopWanted = false;
        if (notebook.BeginRun(id, Interlocked.Increment(ref _runs), _parameters(notebook.Code())) is not { } source)
            return true;
        var clock = Stopwatch.StartNew();
        bool succeeded = false;
        CellRun? run = null;
        try
        {
            Listen();
            Fault = null;
            var message = _factory.Create(KernelChannel.Shell, "execute_request", new JsonObject
            {
                ["code"] = source,
                ["silent"] = false,
                ["store_history"] = true,
                ["user_expressions"] = new JsonObject(),
                ["allow_stdin"] = true,
                // What waits is in this queue, and the kernel need not look for it.
                ["stop_on_error"] = false,
            });
            _run = run = new CellRun(notebook, id, message.Id!);
            if (_isStopWanted)
                run.Stop();
            if (run.IsStopped || _notebook() != notebook)
                return false;
            await _listening!.SendAsync(message);
            succeeded = await run.Ended.WaitAsync(_end.Token);
        }
        catch (Exception error) when (error is KernelException or ObjectDisposedException or IOException)
        {
            Fault = error is KernelException ? error.Message : "The kernel has been ended; restart it.";
            notebook.UpdateOutputs(id, outputs => outputs.AddStream("stderr", Fault + "\n"));
        }
        finally
        {
            _run = null;
            Prompt = null;
            IsStopping = false;
            notebook.Update(id, cell => cell.EndRun(clock.Elapsed, succeeded, run is { IsStopped: true }));
            Changed?.Invoke();
        }
        return succeeded;
    }

    /// <summary>Takes cells from the queue; all without a condition.</summary>
    private void Drop(Predicate<QueuedCell>? isDropped = null)
    {
        isDropped ??= _ => true;
        List<QueuedCell> dropped;
        lock (_lock)
        {
            dropped = _queue.FindAll(isDropped);
            _queue.RemoveAll(isDropped);
        }
        foreach (var queued in dropped)
            _notebook().Update(queued.Cell, cell => cell.State = CellState.Idle);
    }

    private void Take(KernelMessage message)
    {
        if (message.Type == "status" && message.Channel == KernelChannel.IOPub)
            Changed?.Invoke();
        if (_run is not { } run || message.ParentId != run.Message)
        {
            if (message.Type == "status" && KernelMessage.TextOf(message.Content, "execution_state") is "restarting" or "dead")
                Ended();
            return;
        }
        if (message.Type == "input_request" && Parsed(message) is { } asked)
        {
            Prompt = new InputPrompt(
                run.Cell, asked["prompt"]?.ToString() ?? "", asked["password"]?.GetValueKind() == JsonValueKind.True);
            Changed?.Invoke();
            return;
        }
        // An interrupt that came before the cell had begun has interrupted nothing.
        if (message.Type == "execute_input" && run.IsStopped && Kernel is { } kernel)
            _ = SupervisedLoop.DoAsync("Interrupting a cell", _log, kernel.InterruptAsync);
        if (Parsed(message) is { } content)
            run.Take(message.Channel, message.Type, content);
    }

    private void Ended()
    {
        _run?.End("The kernel has ended; its variables are gone.\n");
        _notebook().ForgetRuns();
        Changed?.Invoke();
    }

    private static JsonObject? Parsed(KernelMessage message)
    {
        try
        {
            // Some kernels send halves of surrogate pairs, which no text can hold.
            var content = message.Content.Span;
            bool mayHaveHalves = content.IndexOf("\\ud"u8) >= 0 || content.IndexOf("\\uD"u8) >= 0;
            return JsonNode.Parse(mayHaveHalves ? HalfPairs.Replace(content) : content) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="Cell">The cell.</param>
    /// <param name="Batch">The number of the order that it came with.</param>
    private sealed record QueuedCell(string Cell, int Batch);

    /// <summary>The connection to a kernel, until it ends.</summary>
    private sealed class Listening : IAsyncDisposable
    {
        /// <summary>No other connection comes under the same ID.</summary>
        private static readonly Action s_alone = () => { };

        private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _expected = new(StringComparer.Ordinal);
        private readonly CancellationTokenSource _end = new();
        private readonly KernelListener _listener;
        private readonly SupervisedLoop _loop;
        private readonly Task _reading;

        public Listening(IKernel kernel, Action<KernelMessage> take, Action ended, Action faultChanged, Action<string> log)
        {
            Kernel = kernel;
            _listener = kernel.Attach(Guid.NewGuid().ToString("N"), s_alone);
            _loop = new SupervisedLoop("Taking what the kernel sends", log);
            _loop.FaultChanged += faultChanged;
            _reading = ReadAsync(take, ended);
        }

        public string? Fault => _loop.Fault;

        public IKernel Kernel { get; }

        public bool IsOver => _reading.IsCompleted || Kernel.State == KernelState.Dead;

        public Task SendAsync(KernelMessage message) => Kernel.SendAsync(message, _listener, _end.Token);

        public Task<JsonObject> Expect(string id) =>
            (_expected[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Forget(string id) => _expected.TryRemove(id, out _);

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _reading;
            _end.Dispose();
        }

        private async Task ReadAsync(Action<KernelMessage> take, Action ended)
        {
            await using var messages = _listener.ReadAllAsync(_end.Token).GetAsyncEnumerator();
            await _loop.RunAsync(
                async _ =>
                {
                    if (!await messages.MoveNextAsync())
                        return false;
                    Take(messages.Current, take);
                    return true;
                },
                _end.Token);
            Kernel.Detach(_listener, s_alone);
            ended();
        }

        private void Take(KernelMessage message, Action<KernelMessage> take)
        {
            bool isReply = message.Channel is KernelChannel.Shell or KernelChannel.Control;
            if (!isReply || message.ParentId is not { } parent || !_expected.TryRemove(parent, out var waiting))
                take(message);
            else if (Parsed(message) is { } content)
                waiting.TrySetResult(content);
        }
    }
}
