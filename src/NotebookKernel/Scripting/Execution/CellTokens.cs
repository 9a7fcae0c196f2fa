namespace NotebookKernel.Scripting.Execution;

/// <summary>
/// The two steps of an interrupt: first a request that good code looks at, then, if the cell has not ended, the order to stop.
/// </summary>
internal sealed class CellTokens : IDisposable
{
    private readonly CancellationTokenSource _overdue = new();
    private readonly CancellationTokenRegistration _registration;

    /// <param name="grace">How long an interrupted cell has to end by itself.</param>
    /// <param name="interrupt">Asks the cell to stop.</param>
    public CellTokens(TimeSpan grace, CancellationToken interrupt)
    {
        Interrupt = interrupt;
        // Code that is left behind may ask after the cell is done with.
        Overdue = _overdue.Token;
        _registration = interrupt.Register(() => _overdue.CancelAfter(grace));
    }

    public CancellationToken Interrupt { get; }

    /// <summary>The time to end by itself is over: the checks that are compiled into a cell's code throw.</summary>
    public CancellationToken Overdue { get; }

    public bool WasInterrupted => Interrupt.IsCancellationRequested;

    public void Dispose()
    {
        _registration.Dispose();
        _overdue.Dispose();
    }
}
