using LiveNotebooks.Kernels;
using LiveNotebooks.Supervision;

namespace NotebookServer.Kernels;

/// <summary>A kernel that was started, over all its restarts, and the front ends that listen to it. Thread-safe.</summary>
internal sealed class RunningKernel : IKernel, IAsyncDisposable
{
    /// <summary>How often a kernel that ends by itself is started again without having answered in between.</summary>
    private const int MostFailures = 3;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _changing = new(1);
    private readonly KernelListeners _listeners = new();
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

    public KernelState State => _listeners.State;

    /// <inheritdoc cref="KernelListeners.LastActivity"/>
    public DateTime LastActivity => _listeners.LastActivity;

    /// <inheritdoc cref="KernelListeners.Connected"/>
    public int Connections => _listeners.Connected;

    /// <summary>Starts a kernel.</summary>
    /// <param name="specification">How it is started.</param>
    /// <param name="folder">The folder in which its cells run.</param>
    /// <param name="runtime">The folder for its connection file.</param>
    /// <param name="log">Receives a sentence when it ends by itself.</param>
    /// <exception cref="KernelException">The program cannot be started.</exception>
    public static RunningKernel Start(KernelSpecification specification, string folder, string runtime, Action<string> log) =>
        new(specification, folder, runtime, log);

    public KernelListener Attach(string session, Action replace) => _listeners.Attach(session, replace);

    public void Detach(KernelListener listener, Action replace) => _listeners.Detach(listener, replace);

    public async Task SendAsync(KernelMessage message, KernelListener from, CancellationToken cancellationToken)
    {
        Task replaced;
        lock (_lock)
        {
            _listeners.Expect(message, from);
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
            _listeners.Publish(KernelState.Restarting);
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
            _listeners.Publish(KernelState.Dead);
            _listeners.Complete();
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
        _listeners.Begin();
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
            _listeners.Begun();
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
            _listeners.Publish(isHopeless ? KernelState.Dead : KernelState.Restarting);
            if (!isHopeless)
                _life = Begin();
        }
        catch (Exception error)
        {
            _log(error is KernelException ? error.Message : $"The kernel '{Specification.DisplayName}' cannot be started again: {error}");
            _listeners.Publish(KernelState.Dead);
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
            _listeners.Take(message);
        }
        catch (Exception error)
        {
            _log($"A message of the kernel '{Specification.DisplayName}' was not understood: {error}");
        }
    }
}
