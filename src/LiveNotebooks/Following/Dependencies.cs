using LiveNotebooks.Documents;

namespace LiveNotebooks.Following;

/// <summary>Finds out which cells of a notebook do not show any more what they would if they were run now.</summary>
internal sealed class Dependencies
{
    private readonly IReadOnlyList<FollowedCell> _cells;
    private readonly Dictionary<string, string> _stale = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);

    /// <summary>The cells that have to be run again because another one needs what they make as it was at first.</summary>
    private readonly Dictionary<string, string> _needed = new(StringComparer.Ordinal);

    /// <param name="cells">The code cells in their order.</param>
    public Dependencies(IReadOnlyList<FollowedCell> cells)
    {
        _cells = cells;
        do
        {
            Follow();
        }
        while (Need());
    }

    /// <summary>The cells that are stale, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Stale => _stale;

    /// <summary>
    /// Those of them that have failed or were stopped, and would again: neither their code nor what they read has changed.
    /// </summary>
    public IReadOnlySet<string> Ended => _ended;

    /// <summary>Goes through the cells from top to bottom with the names that have changed.</summary>
    private void Follow()
    {
        _stale.Clear();
        _ended.Clear();
        var changed = new ChangedNames();
        var earlier = new ChangedNames();
        foreach (var cell in _cells)
        {
            string? since = FollowEarlier(cell, earlier);
            if (cell.Run is { } run)
                FollowRun(cell, run, changed);
            else if (since is not null && cell.Earlier is not null)
                _stale[cell.Id] = since;
        }
    }

    /// <summary>
    /// Follows what has been edited since the outputs were made that the notebook began with, whether or not it has been run since.
    /// </summary>
    /// <returns>Why the cell does not show that any more; null if it does.</returns>
    private static string? FollowEarlier(FollowedCell cell, ChangedNames names)
    {
        string? source = names.ReadBy(cell);
        bool isEdited = cell.Earlier is not null && cell.Earlier.Essence != cell.Facts.Essence;
        if (source is not null)
            names.Add(cell, cell.Given);
        else if (isEdited)
            names.Add(cell, cell.Facts.DifferencesTo(cell.Earlier!, ChangedNames.None).Union(cell.Effects.Names.Keys));
        else
            names.Remove(cell);
        return Reason(source, isEdited);
    }

    private void FollowRun(FollowedCell cell, FollowedRun run, ChangedNames names)
    {
        string? source = names.ReadBy(cell, run.Number);
        string? reason = Reason(source, cell.IsEdited);
        if (reason is null && run.Outcome != RunOutcome.Succeeded && !cell.IsWaiting)
        {
            _stale[cell.Id] = run.Outcome == RunOutcome.Stopped ? "was interrupted" : "failed";
            _ended.Add(cell.Id);
        }
        else
        {
            reason ??= _needed.GetValueOrDefault(cell.Id);
            if (reason is not null)
                _stale[cell.Id] = reason;
        }

        if (reason is null)
        {
            names.Remove(cell);
        }
        else if (source is null && cell.IsEdited)
        {
            names.Add(
                cell,
                cell.Facts.DifferencesTo(run.Facts, ChangedNames.None).Union(cell.Effects.Names.Keys).Union(run.Effects.Names.Keys));
        }
        else
        {
            names.Add(cell, cell.Given);
        }
        names.Take(cell, run);
    }

    private static string? Reason(string? source, bool isEdited) =>
        source is not null ? $"follows from {source}, which has changed" : isEdited ? "was edited after its run" : null;

    /// <summary>
    /// Adds the cells that make what a stale cell has changed for good: run again without them, it would go on with that.
    /// </summary>
    /// <returns>Whether there are more of them than before.</returns>
    private bool Need()
    {
        int before = _needed.Count;
        var makers = new Dictionary<string, FollowedCell>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            if (_stale.ContainsKey(cell.Id) && !_ended.Contains(cell.Id) && cell.Run is { } run)
            {
                foreach (string name in cell.Effects.Names.Keys.Where(cell.Effects.IsUsedUp).Except(cell.Facts.Declared.Keys))
                {
                    if (makers.TryGetValue(name, out var maker) && maker.Run is { } made && made.Number < run.Number)
                        _needed.TryAdd(maker.Id, $"makes {name} anew, which a cell below changes");
                }
            }
            foreach (string name in cell.Facts.Declared.Keys)
                makers[name] = cell;
        }
        return _needed.Count > before;
    }
}
