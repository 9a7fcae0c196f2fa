namespace FaultSeeder.Mutants;

/// <summary>The mutants that were drawn, as they are kept in a file.</summary>
internal sealed record MutantList
{
    /// <summary>The commit whose sources they were drawn from.</summary>
    public required string Commit { get; init; }

    public required int Seed { get; init; }

    public required IReadOnlyList<Mutant> Mutants { get; init; }
}
