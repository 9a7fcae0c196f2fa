using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Pruners;

/// <summary>The information that a pruner may use.</summary>
/// <param name="Own">The trial to decide on.</param>
/// <param name="Others">All other trials.</param>
/// <param name="Earlier">The trials of earlier rounds; all others if there are no rounds.</param>
/// <param name="Bracket">The trials of the same round, including this one.</param>
/// <param name="IsBracketWhole">Whether the round is complete.</param>
internal sealed record PruningContext(
    StudyTrial Own,
    IEnumerable<StudyTrial> Others,
    IEnumerable<StudyTrial> Earlier,
    IEnumerable<StudyTrial> Bracket,
    bool IsBracketWhole);
