namespace Notebooks.Jupyter.Requests;

/// <summary>Stops the running cell, if any.</summary>
internal sealed class Interrupter
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _current;

    /// <summary>Marks the beginning of a cell and returns the source of its token.</summary>
    public CancellationTokenSource Begin()
    {
        var source = new CancellationTokenSource();
        lock (_lock)
            _current = source;
        return source;
    }

    /// <summary>Marks the end of the cell, which is no longer interrupted.</summary>
    public void End(CancellationTokenSource source)
    {
        lock (_lock)
            _current = null;
        source.Dispose();
    }

    public void Interrupt()
    {
        lock (_lock)
        {
            // The token's callbacks run elsewhere: they belong to the cell and may take a long time.
            _ = _current?.CancelAsync();
        }
    }
}
