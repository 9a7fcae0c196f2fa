using NotebookServer.Documents;

namespace NotebookServer.Tweaking;

/// <summary>Follows the runs of a notebook's cells. It is called by one thread at a time.</summary>
internal sealed class Follower
{
    private readonly Dictionary<string, FollowedRun> _runs = new(StringComparer.Ordinal);
    private Dictionary<string, CellFacts> _facts = new(StringComparer.Ordinal);

    /// <summary>The cells that are stale, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Stale { get; private set; } = new Dictionary<string, string>();

    /// <summary>The cells that have read what a cell further down had left, each with a sentence.</summary>
    public IReadOnlyDictionary<string, string> OutOfOrder { get; private set; } = new Dictionary<string, string>();

    /// <summary>Takes the state of all code cells.</summary>
    public void Update(IReadOnlyList<CellCode> code)
    {
        var known = _facts;
        _facts = new Dictionary<string, CellFacts>(StringComparer.Ordinal);
        foreach (string source in code.Select(cell => cell.Source).Concat(code.Select(cell => cell.RanSource).OfType<string>()))
        {
            if (!_facts.ContainsKey(source))
                _facts.Add(source, known.GetValueOrDefault(source) ?? CellFacts.Of(source));
        }

        var simple = code.SelectMany(cell => _facts[cell.Source].Declared)
            .GroupBy(item => item.Key, item => item.Value.IsSimple)
            .Where(group => group.All(isSimple => isSimple))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var followed = code.Select(cell => new FollowedCell(
            cell.Id, _facts[cell.Source], RunOf(cell, simple), cell.IsWaiting)).ToList();
        Stale = Dependencies.Stale(followed, simple);
        OutOfOrder = FindOutOfOrder(followed);
    }

    private FollowedRun? RunOf(CellCode cell, HashSet<string> simple)
    {
        if (cell.RanSource is not { } source)
        {
            _runs.Remove(cell.Id);
            return null;
        }
        var facts = _facts[source];
        _runs.TryGetValue(cell.Id, out var last);
        if (last is null || last.Number != cell.RunNumber)
        {
            // What it declares again just as before has not changed.
            var given = last is null ? [] : new Dictionary<string, long>(last.Given, StringComparer.Ordinal);
            var same = last is { Succeeded: true }
                ? facts.Declared.Keys.Except(facts.DifferencesTo(last.Facts)).ToHashSet(StringComparer.Ordinal)
                : [];
            foreach (string name in Dependencies.GivenBy(facts, simple).Where(name => !same.Contains(name)))
                given[name] = cell.RunNumber;
            last = new FollowedRun(cell.RunNumber, facts, cell.Succeeded, given);
        }
        return _runs[cell.Id] = last with { Succeeded = cell.Succeeded };
    }

    private static Dictionary<string, string> FindOutOfOrder(List<FollowedCell> cells)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Run is not { } run)
                continue;
            foreach (string name in run.Facts.Read)
            {
                long above = LastOf(cells.Take(i), name), below = LastOf(cells.Skip(i + 1), name);
                if (above > 0 && below > above && below < run.Number)
                {
                    found[cells[i].Id] = $"Run out of order: it has read {name} as a cell further down had left it.";
                    break;
                }
            }
        }
        return found;

        // Only what surely changes the name counts; a notice must not come for nothing.
        static long LastOf(IEnumerable<FollowedCell> cells, string name) => cells
            .Where(cell => cell.Run is { } run
                && (run.Facts.Declared.ContainsKey(name) || run.Facts.Assigned.Contains(name) || run.Facts.Consumed.Contains(name)))
            .Select(cell => cell.Run!.Given.GetValueOrDefault(name))
            .DefaultIfEmpty()
            .Max();
    }
}
