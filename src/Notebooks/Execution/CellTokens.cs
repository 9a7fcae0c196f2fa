namespace Notebooks.Execution;

/// <summary>
/// The two stages of an interrupt: first a request that cooperative code observes, then, if the cell has not ended, the order to stop.
/// </summary>
internal sealed class CellTokens : IDisposable
{
    private readonly CancellationTokenSource _overdue = new();
    private readonly CancellationTokenRegistration _registration;

    /// <param name="grace">The time that an interrupted cell has to end by itself.</param>
    /// <param name="interrupt">Asks the cell to stop.</param>
    public CellTokens(TimeSpan grace, CancellationToken interrupt)
    {
        Interrupt = interrupt;
        // Abandoned code may use the token after this object is disposed.
        Overdue = _overdue.Token;
        _registration = interrupt.Register(() => _overdue.CancelAfter(grace));
    }

    public CancellationToken Interrupt { get; }

    /// <summary>A token canceled when the grace period is over: the checks compiled into a cell's code then throw.</summary>
    public CancellationToken Overdue { get; }

    public bool WasInterrupted => Interrupt.IsCancellationRequested;

    public void Dispose()
    {
        _registration.Dispose();
        _overdue.Dispose();
    }
}
