namespace NotebookKernel.Jupyter.Requests;

/// <summary>Stops the cell that runs, if one does.</summary>
internal sealed class Interrupter
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _current;

    /// <summary>A cell begins; it ends with the disposal of what is returned.</summary>
    public CancellationTokenSource Begin()
    {
        var source = new CancellationTokenSource();
        lock (_lock)
            _current = source;
        return source;
    }

    /// <summary>The cell has ended: it is interrupted no more.</summary>
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
            // Callbacks of the token run elsewhere: they are the cell's, and may take their time.
            _ = _current?.CancelAsync();
        }
    }
}
