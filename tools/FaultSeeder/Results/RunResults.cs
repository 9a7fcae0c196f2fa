namespace FaultSeeder.Results;

/// <summary>What has been found so far, as it is kept in a file.</summary>
internal sealed record RunResults
{
    /// <summary>The commit whose product and tests were run.</summary>
    public required string Commit { get; init; }

    /// <summary>The tests without mutants, by their projects.</summary>
    public SortedDictionary<string, Baseline> Baselines { get; init; } = [];

    /// <summary>The results, by the numbers of the mutants.</summary>
    public SortedDictionary<int, MutantResult> Mutants { get; init; } = [];
}
