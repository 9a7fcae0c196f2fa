using LiveNotebooks.Documents;

namespace LiveNotebooks.Following;

/// <summary>What has to be kept of a cell's last run, so that what follows from it can be found out later.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Number">The number of the run.</param>
/// <param name="Source">The source that was run.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Given">The names whose values it may have changed, with the number of the last run that did so.</param>
internal sealed record KeptRun(string Cell, long Number, string Source, RunOutcome Outcome, IReadOnlyDictionary<string, long> Given);
