using Notebooks.Cells;

namespace Notebooks.Execution;

/// <summary>
/// The uncaught exceptions on threads that a cell has started, or in what it has left running. Thread-safe.
/// </summary>
/// <param name="output">The output of the cell.</param>
/// <param name="describe">Converts an exception to the cell's error.</param>
internal sealed class CellFaults(ICellOutput output, Func<Exception, CellError> describe)
{
    private readonly Lock _lock = new();
    private CellError? _first;
    private bool _hasEnded;

    /// <summary>
    /// Records an exception. While the cell runs, it is the cell's error and is reported immediately, because the cell may be waiting for
    /// the thread; afterwards, it goes to the cell's output.
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

    /// <summary>Marks the end of the cell.</summary>
    /// <returns>The first of the exceptions so far, or null.</returns>
    public CellError? End()
    {
        lock (_lock)
        {
            _hasEnded = true;
            return _first;
        }
    }
}
