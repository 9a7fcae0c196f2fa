using LiveNotebooks.Documents;

namespace LiveNotebooks.Following;

/// <summary>Follows the runs of a notebook's cells. It is called by one thread at a time.</summary>
/// <param name="read">Reads the code of a cell; null for reading it anew.</param>
/// <param name="kept">The runs so far, if another follower has followed them.</param>
internal sealed class Follower(Func<string, CellFacts>? read = null, IReadOnlyList<KeptRun>? kept = null)
{
    private readonly Func<string, CellFacts> _read = read ?? CellFacts.Of;
    private IReadOnlyList<KeptRun> _kept = kept ?? [];

    private readonly Dictionary<string, FollowedRun> _runs = new(StringComparer.Ordinal);
    private Dictionary<string, CellFacts> _facts = new(StringComparer.Ordinal);
    private SharedNames _names = new([]);
    private List<CellFacts> _named = [];
    private IReadOnlyList<CellCode> _code = [];
    private IReadOnlyList<FollowedCell> _cells = [];
    private Dependencies _dependencies = new([]);

    /// <summary>The cells that are stale, each with the reason.</summary>
    public IReadOnlyDictionary<string, string> Stale => _dependencies.Stale;

    /// <inheritdoc cref="Dependencies.Ended"/>
    public IReadOnlySet<string> Ended => _dependencies.Ended;

    /// <summary>The cells that the kernel has not run.</summary>
    public IReadOnlySet<string> NotRun { get; private set; } = new HashSet<string>();

    /// <summary>The cells that have read what a cell further down had left, each with a sentence.</summary>
    public IReadOnlyDictionary<string, string> OutOfOrder { get; private set; } = new Dictionary<string, string>();

    /// <summary>The cells that cannot be read, so that nothing follows from them; each with a sentence.</summary>
    public IReadOnlyDictionary<string, string> Unreadable { get; private set; } = new Dictionary<string, string>();

    /// <summary>What is to be run so that nothing is stale any more; if nothing is, what has not been run.</summary>
    public RunPlan Plan { get; private set; } = new([], null);

    /// <summary>What another follower needs to know of the runs so far.</summary>
    public IReadOnlyList<KeptRun> Kept =>
    [
        .. _code.Where(cell => cell.RanSource is not null).Select(cell => (Cell: cell, Run: _runs[cell.Id])).Select(item =>
            new KeptRun(item.Cell.Id, item.Run.Number, item.Cell.RanSource!, item.Run.Outcome, item.Run.Given)),
    ];

    /// <summary>Returns what is to be run so that everything is shown anew that follows from a cell.</summary>
    /// <param name="id">The cell.</param>
    /// <param name="name">The variable of the cell that was given another value just now, if one was.</param>
    public RunPlan PlanFor(string id, string? name) => RunPlan.Of(_cells, _dependencies, id, name);

    /// <summary>Takes the state of all code cells.</summary>
    /// <returns>Whether any of it is new.</returns>
    public bool Update(IReadOnlyList<CellCode> code)
    {
        if (code.SequenceEqual(_code, SameForFollowing.Comparer))
            return false;
        _code = code;
        Read(code);
        var named = code.Select(cell => _facts[cell.Source]).ToList();
        if (!named.SequenceEqual(_named))
            (_named, _names) = (named, new SharedNames(named));
        foreach (var run in _kept)
            _runs[run.Cell] = new FollowedRun(run.Number, _facts[run.Source], _names.Of(_facts[run.Source]), run.Outcome, run.Given);
        _kept = [];

        foreach (string gone in _runs.Keys.Except(code.Select(cell => cell.Id)).ToList())
            _runs.Remove(gone);
        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        _cells = [.. code.Select(cell => new FollowedCell(
            cell.Id, _facts[cell.Source], _names.Of(_facts[cell.Source]), cell.EarlierSource is { } source ? _facts[source] : null,
            RunOf(cell, given), cell.IsWaiting))];
        _dependencies = new Dependencies(_cells);
        NotRun = _cells.Where(cell => cell.Run is null && !cell.IsWaiting && cell.Facts.Essence.Length > 0)
            .Select(cell => cell.Id).ToHashSet(StringComparer.Ordinal);
        OutOfOrder = FindOutOfOrder(_cells);
        Unreadable = _cells.Where(cell => cell.Facts.Fault is not null).ToDictionary(
            cell => cell.Id, cell => $"What follows from this cell is unknown. {cell.Facts.Fault}", StringComparer.Ordinal);
        Plan = RunPlan.Of(_cells, _dependencies);
        return true;
    }

    /// <summary>Reads the sources that were not known before, and forgets those that are no longer there.</summary>
    private void Read(IReadOnlyList<CellCode> code)
    {
        var known = _facts;
        _facts = new Dictionary<string, CellFacts>(StringComparer.Ordinal);
        foreach (string source in code.SelectMany(cell => new[] { cell.Source, cell.RanSource, cell.EarlierSource })
            .Concat(_kept.Select(run => run.Source)).OfType<string>())
        {
            if (!_facts.ContainsKey(source))
                _facts.Add(source, known.GetValueOrDefault(source) ?? _read(source));
        }
    }

    /// <param name="cell">A cell.</param>
    /// <param name="given">The names that the runs of the cells above have changed, with the number of the last that did so.</param>
    private FollowedRun? RunOf(CellCode cell, Dictionary<string, long> given)
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
            var effects = _names.Of(facts);
            var names = last is null ? [] : new Dictionary<string, long>(last.Given, StringComparer.Ordinal);
            foreach (string name in facts.Declared.Keys.Except(Same(facts, last, given)).Union(effects.Names.Keys))
                names[name] = cell.RunNumber;
            last = new FollowedRun(cell.RunNumber, facts, effects, RunOutcome.None, names);
        }
        if (cell.Outcome is RunOutcome.Failed or RunOutcome.Stopped && last.Outcome != cell.Outcome)
        {
            // It may have ended before its declarations.
            last = last with
            {
                Given = last.Given.Keys.Union(facts.Declared.Keys).ToDictionary(name => name, _ => cell.RunNumber, StringComparer.Ordinal),
            };
        }
        foreach (var (name, number) in last.Given)
            given[name] = Math.Max(number, given.GetValueOrDefault(name));
        return _runs[cell.Id] = last with { Outcome = cell.Outcome };
    }

    /// <summary>What a cell declares again just as before has not changed.</summary>
    private static HashSet<string> Same(CellFacts facts, FollowedRun? last, Dictionary<string, long> given)
    {
        if (last is not { Outcome: RunOutcome.Succeeded })
            return [];
        var changed = given.Where(item => item.Value > last.Number).Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Declared.Keys.Except(facts.DifferencesTo(last.Facts, changed))];
    }

    private static Dictionary<string, string> FindOutOfOrder(IReadOnlyList<FollowedCell> cells)
    {
        // Only what surely changes a name counts; a notice must not come for nothing.
        var givers = cells.SelectMany((cell, i) => cell.Run is not { } run ? [] : run.Given
                .Where(item => run.SurelyGives(item.Key)).Select(item => (Name: item.Key, Index: i, Number: item.Value)))
            .ToLookup(item => item.Name, StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Run is not { } run)
                continue;
            string? name = run.Effects.Read.FirstOrDefault(name =>
            {
                long above = 0, below = 0;
                foreach (var giver in givers[name])
                {
                    if (giver.Index < i)
                        above = Math.Max(above, giver.Number);
                    else if (giver.Index > i)
                        below = Math.Max(below, giver.Number);
                }
                return above > 0 && below > above && below < run.Number;
            });
            if (name is not null)
                found[cells[i].Id] = $"Run out of order: it has read {name} as a cell further down had left it.";
        }
        return found;
    }

    /// <summary>Compares cells in what matters here.</summary>
    private sealed class SameForFollowing : IEqualityComparer<CellCode>
    {
        public static SameForFollowing Comparer { get; } = new();

        public bool Equals(CellCode? one, CellCode? other) => one is not null && other is not null && Matters(one) == Matters(other);

        public int GetHashCode(CellCode cell) => Matters(cell).GetHashCode();

        private static (string, string, string?, string?, long, RunOutcome, bool) Matters(CellCode cell) =>
            (cell.Id, cell.Source, cell.RanSource, cell.EarlierSource, cell.RunNumber, cell.Outcome, cell.IsWaiting);
    }
}
