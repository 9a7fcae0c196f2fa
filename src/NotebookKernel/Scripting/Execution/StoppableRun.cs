using NotebookKernel.Scripting.Running;

namespace NotebookKernel.Scripting.Execution;

/// <summary>
/// Runs a cell's compiled code so that it can be stopped even if it never looks at a token. The code itself checks in its loops and methods
/// (<see cref="StopChecks"/>); a thread of it that waits is woken; what can be neither, a library's endless loop or native code, is left
/// behind.
/// <para>The runtime's own way, <c>ControlledExecution</c>, is not used: on Unix it crashes or freezes the process
/// when the thread is just allocating, in a lock, or on its way back from native code.</para>
/// <para>As the synchronization context it only knows which threads are at work: what follows an <c>await</c> runs on any pool thread,
/// so that a cell may block on a task without a deadlock.</para>
/// </summary>
internal sealed class StoppableRun : SynchronizationContext
{
    private static readonly TimeSpan s_wakeInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly CellTokens _tokens;
    private readonly HashSet<Thread> _threads = [];
    private readonly TaskCompletionSource _leftBehind = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StoppableRun(CellTokens tokens) => _tokens = tokens;

    /// <summary>Runs the code to its end, or until it is stopped.</summary>
    /// <param name="thread">Where it starts.</param>
    /// <param name="code">What to run.</param>
    /// <param name="tokens">Say when to stop it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<T> RunAsync<T>(CellThread thread, Func<Task<T>> code, CellTokens tokens)
    {
        var run = new StoppableRun(tokens);
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = tokens.Overdue.Register(() => _ = run.WakeAsync(result.Task));
        thread.Start(() => run.Track(() => _ = ForwardAsync(code, result)));

        if (await Task.WhenAny(result.Task, run._leftBehind.Task).ConfigureAwait(false) != result.Task)
            throw new OperationCanceledException(tokens.Overdue);
        try
        {
            return await result.Task.ConfigureAwait(false);
        }
        catch (ThreadInterruptedException) when (tokens.Overdue.IsCancellationRequested)
        {
            throw new OperationCanceledException(tokens.Overdue);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => ThreadPool.QueueUserWorkItem(_ => Track(() => d(state)));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private static async Task ForwardAsync<T>(Func<Task<T>> code, TaskCompletionSource<T> result)
    {
        try
        {
            result.TrySetResult(await code());
        }
        catch (Exception error)
        {
            result.TrySetException(error);
        }
    }

    private async Task WakeAsync(Task ended)
    {
        for (var waited = TimeSpan.Zero; waited < s_patience; waited += s_wakeInterval)
        {
            await Task.Delay(s_wakeInterval, CancellationToken.None).ConfigureAwait(false);
            if (ended.IsCompleted)
                return;
            lock (_threads)
            {
                // Nothing is at work: the cell awaits something that need never come.
                if (_threads.Count == 0)
                    break;
                foreach (var thread in _threads.Where(thread => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin)))
                    thread.Interrupt();
            }
        }
        _leftBehind.TrySetResult();
    }

    private void Track(Action action)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        lock (_threads)
            _threads.Add(Thread.CurrentThread);
        try
        {
            action();
        }
        catch (Exception error) when (_tokens.Overdue.IsCancellationRequested
            && error is ThreadInterruptedException or OperationCanceledException)
        {
            // An async void method has nobody else to tell.
        }
        finally
        {
            Untrack();
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>From here on nobody wakes the thread; a wake-up that came just before must not hit what it does next.</summary>
    private void Untrack()
    {
        try
        {
            lock (_threads)
                _threads.Remove(Thread.CurrentThread);
            if (_tokens.Overdue.IsCancellationRequested)
                Thread.Sleep(1);
        }
        catch (ThreadInterruptedException)
        {
            lock (_threads)
                _threads.Remove(Thread.CurrentThread);
        }
    }
}
