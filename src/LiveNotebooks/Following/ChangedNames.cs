namespace LiveNotebooks.Following;

/// <summary>The names that have changed, on the way from the first cell of a notebook to its last.</summary>
internal sealed class ChangedNames
{
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>Those of them that were declared anew: what was compiled before means the old ones.</summary>
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <summary>For each name, the last run that has changed it.</summary>
    private readonly Dictionary<string, long> _given = new(StringComparer.Ordinal), _givenAnew = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    /// <summary>Returns a name that a cell reads and that has changed; null if there is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="since">The number of its run; what has changed before that does not count.</param>
    public string? ReadBy(FollowedCell cell, long since = long.MaxValue) =>
        cell.Effects.Read.FirstOrDefault(_changed.Contains)
        ?? cell.Facts.ReadLater.FirstOrDefault(_declared.Contains)
        ?? cell.Effects.Read.FirstOrDefault(name => _given.GetValueOrDefault(name) > since)
        ?? cell.Facts.ReadLater.FirstOrDefault(name => _givenAnew.GetValueOrDefault(name) > since);

    /// <summary>Adds names that a cell changes.</summary>
    public void Add(FollowedCell cell, IEnumerable<string> names)
    {
        Remove(cell);
        foreach (string name in names)
        {
            _changed.Add(name);
            if (!cell.Effects.Names.ContainsKey(name))
                _declared.Add(name);
        }
    }

    /// <summary>Removes the names that a cell declares: what they were above is gone.</summary>
    public void Remove(FollowedCell cell)
    {
        foreach (string name in cell.Facts.Declared.Keys)
        {
            _changed.Remove(name);
            _declared.Remove(name);
        }
    }

    /// <summary>Takes what a run of a cell has changed.</summary>
    public void Take(FollowedCell cell, FollowedRun run)
    {
        foreach (string name in cell.Facts.Declared.Keys)
        {
            _given.Remove(name);
            _givenAnew.Remove(name);
        }
        foreach (var (name, number) in run.Given)
        {
            _given[name] = Math.Max(number, _given.GetValueOrDefault(name));
            if (run.Facts.Declared.ContainsKey(name))
                _givenAnew[name] = Math.Max(number, _givenAnew.GetValueOrDefault(name));
        }
    }
}
