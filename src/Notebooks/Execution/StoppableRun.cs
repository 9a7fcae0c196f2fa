using Notebooks.Running;

namespace Notebooks.Execution;

/// <summary>
/// Runs a cell's compiled code so that it can be stopped even if it never checks a token. The code itself checks in its loops and methods
/// (<see cref="StopChecks"/>), and a waiting thread is woken. Code for which neither works, such as an endless loop in a library or native
/// code, is left behind.
/// <para>The runtime's <c>ControlledExecution</c> is not used: on Unix, it crashes or freezes the process if the thread is allocating,
/// holding a lock, or returning from native code.</para>
/// <para>As the synchronization context, it only tracks which threads are at work: the code after an <c>await</c> runs on any pool thread,
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

    /// <summary>Runs the code until it ends or is stopped.</summary>
    /// <param name="thread">The thread on which the code starts.</param>
    /// <param name="code">The code to run.</param>
    /// <param name="tokens">The tokens that stop it.</param>
    /// <exception cref="OperationCanceledException">The code was stopped.</exception>
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
                // No thread is at work: the cell awaits something that may never complete.
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
            // An async void method has no one else to report to.
        }
        finally
        {
            Untrack();
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>
    /// Stops tracking the thread, which is no longer woken; a wake-up just before must not affect what the thread does next.
    /// </summary>
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
