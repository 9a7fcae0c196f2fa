using NotebookKernel.Scripting.Cells;

namespace NotebookKernel.Scripting.Execution;

/// <summary>
/// The exceptions that nobody has caught on threads that a cell has started, or in what it has left running. Thread-safe.
/// </summary>
/// <param name="output">The cell's.</param>
/// <param name="describe">Makes the cell's error of an exception.</param>
internal sealed class CellFaults(ICellOutput output, Func<Exception, CellError> describe)
{
    private readonly Lock _lock = new();
    private CellError? _first;
    private bool _hasEnded;

    /// <summary>
    /// While the cell runs, such an exception is the cell's error, and is said at once, for the cell may be waiting for the thread;
    /// afterwards it goes where the cell's output went.
    /// </summary>
    public void Add(Exception exception)
    {
        var error = describe(exception);
        bool isLate;
        lock (_lock)
        {
            isLate = _hasEnded;
            if (!isLate)
                _first ??= error;
        }
        if (isLate)
            output.Fail(error);
        else
            output.WriteStream(StreamName.Stderr, $"An exception ended a thread of this cell: {error.Name}: {error.Message}\n");
    }

    /// <summary>The cell has ended.</summary>
    /// <returns>The first of the exceptions until now, or null.</returns>
    public CellError? End()
    {
        lock (_lock)
        {
            _hasEnded = true;
            return _first;
        }
    }
}
