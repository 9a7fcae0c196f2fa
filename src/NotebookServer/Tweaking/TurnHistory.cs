namespace NotebookServer.Tweaking;

/// <summary>The turns of a notebook's controls since it was opened, to be undone and done again. Thread-safe.</summary>
internal sealed class TurnHistory
{
    private const int MostTurns = 10_000;

    private readonly Lock _lock = new();
    private readonly List<Turn> _done = [];
    private readonly Stack<Turn> _undone = [];
    private readonly Dictionary<ControlKey, string> _origins = [];

    /// <summary>Adds a turn; those that were undone cannot be done again after it.</summary>
    /// <param name="control">The control.</param>
    /// <param name="before">The code before it.</param>
    /// <param name="after">The code after it.</param>
    /// <param name="isStep">Whether it was a step up or down.</param>
    public void Add(ControlKey control, string before, string after, bool isStep)
    {
        lock (_lock)
        {
            _origins.TryAdd(control, before);
            _done.Add(new Turn(control, before, after, isStep ? StartOf(control, before) : after));
            if (_done.Count > MostTurns)
                _done.RemoveAt(0);
            _undone.Clear();
        }
    }

    /// <summary>Returns the code that the control had before its first turn; null if it was never turned.</summary>
    public string? OriginOf(ControlKey control)
    {
        lock (_lock)
            return _origins.GetValueOrDefault(control);
    }

    /// <summary>Returns the code with which the steps up and down began that have led to the present one.</summary>
    public string StartOf(ControlKey control, string now)
    {
        lock (_lock)
            return _done.FindLast(turn => turn.Control == control) is { } last && last.After == now ? last.Start : now;
    }

    /// <summary>Takes out the last turn; null if there is none.</summary>
    public Turn? TakeDone()
    {
        lock (_lock)
        {
            var turn = _done.LastOrDefault();
            if (turn is not null)
                _done.RemoveAt(_done.Count - 1);
            return turn;
        }
    }

    /// <summary>Takes out the turn that was undone last; null if there is none.</summary>
    public Turn? TakeUndone()
    {
        lock (_lock)
            return _undone.TryPop(out var turn) ? turn : null;
    }

    /// <summary>Puts in a turn that has been undone.</summary>
    public void PutUndone(Turn turn)
    {
        lock (_lock)
            _undone.Push(turn);
    }

    /// <summary>Puts in a turn that has been done again.</summary>
    public void PutDone(Turn turn)
    {
        lock (_lock)
            _done.Add(turn);
    }

    /// <summary>Forgets all turns: the notebook is another one.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _done.Clear();
            _undone.Clear();
            _origins.Clear();
        }
    }
}

/// <param name="Control">The control.</param>
/// <param name="Before">The code before it.</param>
/// <param name="After">The code after it.</param>
/// <param name="Start">The code with which the steps up and down began, of which it is the last.</param>
internal sealed record Turn(ControlKey Control, string Before, string After, string Start);

/// <summary>A place in the code that a control writes.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">The variable.</param>
/// <param name="Branch">Which of the values it is in <c>quick ? 1 : 3</c>: a letter for each choice.</param>
internal readonly record struct ControlKey(string Cell, string Name, string Branch);
