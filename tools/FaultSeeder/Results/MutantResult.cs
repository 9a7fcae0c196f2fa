namespace FaultSeeder.Results;

/// <summary>How the tests took a mutant.</summary>
internal sealed record MutantResult
{
    public MutantStatus Status { get; init; }

    /// <summary>The test projects that passed in spite of it.</summary>
    public IReadOnlyList<string> SurvivedIn { get; init; } = [];

    /// <summary>The test project that killed it.</summary>
    public string? KilledIn { get; init; }

    /// <summary>The first test that failed, or what else happened.</summary>
    public string? KilledBy { get; init; }
}
