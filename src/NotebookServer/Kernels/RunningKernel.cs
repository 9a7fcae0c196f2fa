using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Kernels;
using LiveNotebooks.Supervision;

namespace NotebookServer.Kernels;

/// <summary>A kernel that was started, over all its restarts, and the front ends that listen to it. Thread-safe.</summary>
internal sealed class RunningKernel : IKernel, IAsyncDisposable
{
    /// <summary>How often a kernel that ends by itself is started again without having answered in between.</summary>
    private const int MostFailures = 3;

    /// <summary>How long the messages for a front end are kept whose connection is broken.</summary>
    private static readonly TimeSpan s_absence = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _changing = new(1);
    private readonly List<KernelListener> _listeners = [];
    private readonly Dictionary<string, KernelListener> _askers = new(StringComparer.Ordinal);
    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private readonly string _folder;
    private readonly string _runtime;
    private readonly Action<string> _log;
    private KernelLife _life;
    private bool _isDisposed;
    private int _failures;

    /// <summary>Completed when one process has taken the place of another; null while none does.</summary>
    private TaskCompletionSource? _replaced;

    private RunningKernel(KernelSpecification specification, string folder, string runtime, Action<string> log)
    {
        Specification = specification;
        _folder = folder;
        _runtime = runtime;
        _log = log;
        _life = Begin();
    }

    public string Id { get; } = Guid.NewGuid().ToString();

    public KernelSpecification Specification { get; }

    public KernelDescription Description => Specification;

    public KernelState State { get; private set; } = KernelState.Starting;

    /// <summary>When something last came from the kernel or went to it.</summary>
    public DateTime LastActivity { get; private set; } = DateTime.UtcNow;

    /// <summary>The number of front ends that are connected.</summary>
    public int Connections
    {
        get
        {
            lock (_lock)
                return _listeners.Count(listener => listener.IsAttached);
        }
    }

    /// <summary>Starts a kernel.</summary>
    /// <param name="specification">How it is started.</param>
    /// <param name="folder">The folder in which its cells run.</param>
    /// <param name="runtime">The folder for its connection file.</param>
    /// <param name="log">Receives a sentence when it ends by itself.</param>
    /// <exception cref="KernelException">The program cannot be started.</exception>
    public static RunningKernel Start(KernelSpecification specification, string folder, string runtime, Action<string> log) =>
        new(specification, folder, runtime, log);

    public KernelListener Attach(string session, Action replace)
    {
        lock (_lock)
        {
            _listeners.RemoveAll(listener => !listener.IsAttached && DateTime.UtcNow - listener.LastSeen > s_absence);
            var listener = _listeners.Find(known => known.Session == session && !known.IsOverrun);
            if (listener is null)
                _listeners.Add(listener = new KernelListener(session));
            if (_isDisposed)
                listener.Complete();
            listener.Connect(replace);
            return listener;
        }
    }

    public void Detach(KernelListener listener, Action replace)
    {
        lock (_lock)
        {
            listener.Disconnect(replace);
            if (listener.IsOverrun)
                _listeners.Remove(listener);
        }
    }

    public async Task SendAsync(KernelMessage message, KernelListener from, CancellationToken cancellationToken)
    {
        Task replaced;
        lock (_lock)
        {
            LastActivity = DateTime.UtcNow;
            if (message.Id is { } id)
                _askers[id] = from;
            replaced = _replaced?.Task ?? Task.CompletedTask;
        }
        // What a front end sends when it hears of the restart is for the new process.
        await replaced.WaitAsync(cancellationToken);
        var connection = await _life.Connection.WaitAsync(cancellationToken);
        await connection.SendAsync(message, cancellationToken);
    }

    public async Task InterruptAsync()
    {
        if (Specification.InterruptsByMessage)
            await _life.InterruptAsync();
        else
            _life.Process.Signal();
    }

    /// <summary>Ends the process and starts another one; front ends stay connected.</summary>
    /// <exception cref="KernelException">The program cannot be started.</exception>
    public async Task RestartAsync()
    {
        await _changing.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            BeginReplacing();
            Publish(KernelState.Restarting);
            await _life.EndAsync(restarts: true);
            _failures = 0;
            _life = Begin();
        }
        finally
        {
            EndReplacing();
            _changing.Release();
        }
    }

    /// <summary>Ends the kernel.</summary>
    public async ValueTask DisposeAsync()
    {
        await _changing.WaitAsync();
        try
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            await _life.EndAsync(restarts: false);
            Publish(KernelState.Dead);
            lock (_lock)
            {
                foreach (var listener in _listeners)
                    listener.Complete();
            }
        }
        finally
        {
            _changing.Release();
        }
    }

    private void BeginReplacing()
    {
        lock (_lock)
            _replaced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void EndReplacing()
    {
        lock (_lock)
        {
            _replaced?.TrySetResult();
            _replaced = null;
        }
    }

    private KernelLife Begin()
    {
        State = KernelState.Starting;
        var life = KernelLife.Start(Specification, _folder, _runtime, TakeSafely, _log);
        _ = SupervisedLoop.DoAsync($"Following the kernel '{Specification.DisplayName}'", _log, () => FollowAsync(life));
        return life;
    }

    /// <summary>Starts a kernel again that ends by itself.</summary>
    private async Task FollowAsync(KernelLife life)
    {
        await ((Task)life.Connection).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (life.Connection.IsCompletedSuccessfully)
        {
            _failures = 0;
            lock (_lock)
            {
                // A front end that has asked nothing yet hears nothing from the kernel itself.
                if (State == KernelState.Starting)
                    Announce(KernelState.Idle);
            }
        }
        await life.Process.Ended;
        await _changing.WaitAsync();
        try
        {
            if (life.IsEnding || _isDisposed)
                return;
            await life.DisposeAsync();
            bool isHopeless = ++_failures >= MostFailures;
            string lines = life.Process.LastLines;
            _log($"The kernel '{Specification.DisplayName}' has ended by itself{(lines.Length > 0 ? $": {lines}" : ".")}");
            if (!isHopeless)
                BeginReplacing();
            Publish(isHopeless ? KernelState.Dead : KernelState.Restarting);
            if (!isHopeless)
                _life = Begin();
        }
        catch (Exception error)
        {
            _log(error is KernelException ? error.Message : $"The kernel '{Specification.DisplayName}' cannot be started again: {error}");
            Publish(KernelState.Dead);
        }
        finally
        {
            EndReplacing();
            _changing.Release();
        }
    }

    /// <summary>Takes a message; whatever is wrong with it, its channel goes on.</summary>
    private void TakeSafely(KernelMessage message)
    {
        try
        {
            Take(message);
        }
        catch (Exception error)
        {
            _log($"A message of the kernel '{Specification.DisplayName}' was not understood: {error}");
        }
    }

    private void Take(KernelMessage message)
    {
        lock (_lock)
        {
            LastActivity = DateTime.UtcNow;
            if (message.Channel == KernelChannel.IOPub)
            {
                if (message.Type == "status" && StateOf(message) is { } state)
                    State = state;
                ToAll(message);
            }
            else if (message.ParentId is { } parent && _askers.TryGetValue(parent, out var asker))
            {
                if (message.Channel != KernelChannel.Stdin)
                    _askers.Remove(parent);
                asker.Add(message);
            }
            else
            {
                ToAll(message);
            }
        }
    }

    /// <summary>Tells the front ends of a state in which the kernel answers none of their questions any more.</summary>
    private void Publish(KernelState state)
    {
        lock (_lock)
        {
            _askers.Clear();
            Announce(state);
        }
    }

    /// <summary>Tells the front ends of a state that the kernel does not tell them itself. The caller holds the lock.</summary>
    private void Announce(KernelState state)
    {
        State = state;
        string name = JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
        ToAll(_factory.Create(KernelChannel.IOPub, "status", new JsonObject { ["execution_state"] = name }));
    }

    private void ToAll(KernelMessage message)
    {
        foreach (var listener in _listeners)
            listener.Add(message);
    }

    private static KernelState? StateOf(KernelMessage status) =>
        KernelMessage.TextOf(status.Content, "execution_state") switch
        {
            "idle" => KernelState.Idle,
            "busy" => KernelState.Busy,
            "starting" => KernelState.Starting,
            _ => null,
        };
}
