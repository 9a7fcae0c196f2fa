namespace NotebookServer.Tweaking;

/// <summary>Finds out which cells of a notebook do not show any more what they would if they were run now.</summary>
internal sealed class Dependencies
{
    private readonly IReadOnlyList<FollowedCell> _cells;
    private readonly IReadOnlySet<string> _simple;
    private readonly Dictionary<string, string> _stale = new(StringComparer.Ordinal);

    /// <summary>The cells that have to be run again because another one needs what they make as it was at first.</summary>
    private readonly Dictionary<string, string> _needed = new(StringComparer.Ordinal);

    private Dependencies(IReadOnlyList<FollowedCell> cells, IReadOnlySet<string> simple) => (_cells, _simple) = (cells, simple);

    /// <summary>Returns the cells that are stale, each with the reason.</summary>
    /// <param name="cells">The code cells in their order.</param>
    /// <param name="simple">The names of values that can only be changed by assigning others.</param>
    public static IReadOnlyDictionary<string, string> Stale(IReadOnlyList<FollowedCell> cells, IReadOnlySet<string> simple)
    {
        var dependencies = new Dependencies(cells, simple);
        do
        {
            dependencies.Follow();
        }
        while (dependencies.Need());
        return dependencies._stale;
    }

    /// <summary>Returns the names that a cell may change, its own and those of others.</summary>
    /// <param name="facts">What its code tells.</param>
    /// <param name="simple">The names of values that can only be changed by assigning others.</param>
    public static IEnumerable<string> GivenBy(CellFacts facts, IReadOnlySet<string> simple) =>
        facts.Declared.Keys.Union(facts.Assigned).Union(facts.Changed.Union(facts.Consumed).Where(name => !simple.Contains(name)));

    /// <summary>Goes through the cells from top to bottom with the names that have changed.</summary>
    private void Follow()
    {
        _stale.Clear();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            if (cell.Run is not { } run)
                continue;
            string? source = cell.Facts.Read.FirstOrDefault(changed.Contains)
                ?? cell.Facts.Read.FirstOrDefault(name => given.TryGetValue(name, out long number) && number > run.Number);
            string? reason = source is not null ? $"follows from {source}, which has changed"
                : cell.IsEdited ? "was edited after its run"
                : !run.Succeeded && !cell.IsWaiting ? "did not run to its end"
                : _needed.GetValueOrDefault(cell.Id);
            if (reason is not null)
            {
                _stale[cell.Id] = reason;
                changed.UnionWith(source is null && cell.IsEdited ? cell.Facts.DifferencesTo(run.Facts) : GivenBy(cell.Facts, _simple));
            }
            foreach (var (name, number) in run.Given)
                given[name] = Math.Max(number, given.GetValueOrDefault(name));
        }
    }

    /// <summary>
    /// Adds the cells that make what a stale cell has changed for good: run again without them, it would go on with that.
    /// </summary>
    /// <returns>Whether there are more of them than before.</returns>
    private bool Need()
    {
        int before = _needed.Count;
        for (int i = 0; i < _cells.Count; i++)
        {
            if (!_stale.ContainsKey(_cells[i].Id))
                continue;
            var facts = _cells[i].Facts;
            foreach (string name in facts.Assigned.Union(facts.Consumed.Where(name => !_simple.Contains(name))))
            {
                var maker = _cells.Take(i).LastOrDefault(cell => cell.Facts.Declared.ContainsKey(name));
                if (maker?.Run is { } made && made.Number < _cells[i].Run!.Number)
                    _needed.TryAdd(maker.Id, $"makes {name} anew, which a cell below changes");
            }
        }
        return _needed.Count > before;
    }
}
