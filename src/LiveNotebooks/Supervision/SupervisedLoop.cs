namespace LiveNotebooks.Supervision;

/// <summary>
/// Work that goes on for as long as something is open. Whatever a turn of it throws is said, and it is tried again after a pause, which
/// grows until a turn succeeds.
/// </summary>
/// <param name="what">What the loop does, as the beginning of a sentence: "Saving a.ipynb".</param>
/// <param name="log">Receives each fault once.</param>
internal sealed class SupervisedLoop(string what, Action<string> log)
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(200), s_longest = TimeSpan.FromSeconds(10);

    /// <summary>Told when <see cref="Fault"/> has changed.</summary>
    public event Action? FaultChanged;

    /// <summary>A sentence for the person about what went wrong in the last turn; null if it has succeeded.</summary>
    public string? Fault { get; private set; }

    /// <summary>Takes turns until one says that it was the last, or the end is asked for.</summary>
    /// <param name="turn">Does a piece of the work; returns whether there is more to do.</param>
    /// <param name="end">Ends the loop.</param>
    public async Task RunAsync(Func<CancellationToken, Task<bool>> turn, CancellationToken end)
    {
        // Nothing of this may run on the stack of the caller, who may hold a lock.
        await Task.Yield();
        var pause = s_shortest;
        while (true)
        {
            try
            {
                if (!await turn(end))
                    return;
                pause = s_shortest;
                Set(null);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (Set($"{what} has failed: {error.Message} It is tried again."))
                    log($"{what} has failed and is tried again: {error}");
                await Task.Delay(pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < s_longest ? pause * 2 : s_longest;
            }
            if (end.IsCancellationRequested)
                return;
        }
    }

    /// <summary>Does something behind the caller; what it throws is said.</summary>
    public static async Task DoAsync(string what, Action<string> log, Func<Task> work)
    {
        await Task.Yield();
        try
        {
            await work();
        }
        catch (Exception error)
        {
            log($"{what} has failed: {error}");
        }
    }

    /// <returns>Whether the fault is another one than before.</returns>
    private bool Set(string? fault)
    {
        if (Fault == fault)
            return false;
        Fault = fault;
        try
        {
            FaultChanged?.Invoke();
        }
        catch (Exception error)
        {
            log($"{what}: the page could not be told: {error}");
        }
        return true;
    }
}
