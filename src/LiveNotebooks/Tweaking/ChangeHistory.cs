namespace LiveNotebooks.Tweaking;

/// <summary>The changes of a notebook's controls since it was opened, to be undone and done again. Thread-safe.</summary>
internal sealed class ChangeHistory
{
    private const int MostTurns = 10_000;

    private readonly Lock _lock = new();
    private readonly List<ControlChange> _done = [];
    private readonly Stack<ControlChange> _undone = [];
    private readonly Dictionary<ControlKey, string> _origins = [];

    /// <summary>Adds a change; those that were undone cannot be done again after it.</summary>
    /// <param name="control">The control.</param>
    /// <param name="before">The code before it.</param>
    /// <param name="after">The code after it.</param>
    /// <param name="isStep">Whether it was a step up or down.</param>
    public void Add(ControlKey control, string before, string after, bool isStep)
    {
        lock (_lock)
        {
            _origins.TryAdd(control, before);
            _done.Add(new ControlChange(control, before, after, isStep ? StartOf(control, before) : after));
            if (_done.Count > MostTurns)
                _done.RemoveAt(0);
            _undone.Clear();
        }
    }

    /// <summary>The controls that were changed, as far as that matters for their next change.</summary>
    public IReadOnlyList<TurnedControl> Turned
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. from origin in _origins
                       let last = _done.FindLast(change => change.Control == origin.Key)
                       select new TurnedControl(origin.Key, origin.Value, last?.After ?? origin.Value, last?.Start ?? origin.Value),
                ];
            }
        }
    }

    /// <summary>Begins with controls that were changed before.</summary>
    public void Restore(IEnumerable<TurnedControl> turned)
    {
        lock (_lock)
        {
            foreach (var one in turned)
            {
                _origins[one.Control] = one.Origin;
                _done.Add(new ControlChange(one.Control, one.Origin, one.After, one.Start));
            }
        }
    }

    /// <summary>Returns the code that the control had before its first change; null if it was never changed.</summary>
    public string? OriginOf(ControlKey control)
    {
        lock (_lock)
            return _origins.GetValueOrDefault(control);
    }

    /// <summary>Returns the code with which the steps up and down began that have led to the present one.</summary>
    public string StartOf(ControlKey control, string now)
    {
        lock (_lock)
            return _done.FindLast(change => change.Control == control) is { } last && last.After == now ? last.Start : now;
    }

    /// <summary>Takes out the last change; null if there is none.</summary>
    public ControlChange? TakeDone()
    {
        lock (_lock)
        {
            var change = _done.LastOrDefault();
            if (change is not null)
                _done.RemoveAt(_done.Count - 1);
            return change;
        }
    }

    /// <summary>Takes out the change that was undone last; null if there is none.</summary>
    public ControlChange? TakeUndone()
    {
        lock (_lock)
            return _undone.TryPop(out var change) ? change : null;
    }

    /// <summary>Puts in a change that has been undone.</summary>
    public void PutUndone(ControlChange change)
    {
        lock (_lock)
            _undone.Push(change);
    }

    /// <summary>Puts in a change that has been done again.</summary>
    public void PutDone(ControlChange change)
    {
        lock (_lock)
            _done.Add(change);
    }

    /// <summary>Forgets all changes: the notebook is another one.</summary>
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
internal sealed record ControlChange(ControlKey Control, string Before, string After, string Start);

/// <summary>A place in the code that a control writes.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">The variable.</param>
/// <param name="Branch">Which of the values it is in <c>quick ? 1 : 3</c>: a letter for each choice.</param>
internal readonly record struct ControlKey(string Cell, string Name, string Branch);
