using LiveNotebooks.Documents;

namespace LiveNotebooks.Following;

/// <summary>A code cell as far as it matters for what follows from what.</summary>
/// <param name="Id">The cell.</param>
/// <param name="Facts">What its code tells.</param>
/// <param name="Effects">What it does when it is run.</param>
/// <param name="Earlier">What the code told that was run before this kernel began; null if there was none.</param>
/// <param name="Run">Its last run in the kernel that runs now; null if there was none.</param>
/// <param name="IsWaiting">Whether it runs, or is about to.</param>
internal sealed record FollowedCell(string Id, CellFacts Facts, Effects Effects, CellFacts? Earlier, FollowedRun? Run, bool IsWaiting)
{
    /// <summary>Whether its code is not that of its last run.</summary>
    public bool IsEdited => Run is not null && Run.Facts.Essence != Facts.Essence;

    /// <summary>The names that it may change, its own and those of others.</summary>
    public IEnumerable<string> Given => Facts.Declared.Keys.Union(Effects.Names.Keys);
}

/// <summary>The last run of a cell.</summary>
/// <param name="Number">The number of the run.</param>
/// <param name="Facts">What the code told that was run.</param>
/// <param name="Effects">What it did.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Given">The names whose values it may have changed, with the number of the last run that did so.</param>
internal sealed record FollowedRun(
    long Number, CellFacts Facts, Effects Effects, RunOutcome Outcome, IReadOnlyDictionary<string, long> Given)
{
    /// <summary>Whether it surely gives a name another value, and does not merely seem to.</summary>
    public bool SurelyGives(string name) => Facts.Declared.ContainsKey(name)
        || Effects.Names.TryGetValue(name, out var kind) && kind != UseKind.Changed;
}
