namespace FaultSeeder.Results;

/// <summary>A test project without mutants.</summary>
internal sealed record Baseline
{
    /// <summary>How long its tests take.</summary>
    public required double Seconds { get; init; }

    /// <summary>The longest time between two messages of it.</summary>
    public required double LongestSilence { get; init; }

    /// <summary>The methods that fail even so; they are left out.</summary>
    public required IReadOnlyList<string> Failing { get; init; }
}
