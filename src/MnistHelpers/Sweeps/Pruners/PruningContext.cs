namespace MnistHelpers;

/// <summary>What a pruner may know.</summary>
/// <param name="Own">The trial that it decides on.</param>
/// <param name="Others">All other trials.</param>
/// <param name="Earlier">Those of earlier rounds; all others, where there are no rounds.</param>
/// <param name="Bracket">The trials of its own round, itself among them.</param>
/// <param name="IsBracketWhole">Whether the round has all its trials.</param>
internal sealed record PruningContext(
    StudyTrial Own,
    IEnumerable<StudyTrial> Others,
    IEnumerable<StudyTrial> Earlier,
    IEnumerable<StudyTrial> Bracket,
    bool IsBracketWhole);
