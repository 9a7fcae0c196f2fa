using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>One configuration of hyperparameters tried by a sweep, and its result.</summary>
/// <param name="Number">The number in the order in which trials were suggested, from 0.</param>
/// <param name="Parameters">
/// The hyperparameters by name: numbers, strings and Booleans. Conditional ones that do not apply are missing.
/// </param>
/// <param name="Value">The value of the first objective; null if there is none.</param>
/// <param name="State">The state of the trial.</param>
public sealed record Trial(
    int Number, IReadOnlyDictionary<string, object> Parameters, double? Value, TrialState State = TrialState.Complete)
{
    /// <summary>All objectives in the study's order; empty before the trial is complete.</summary>
    public IReadOnlyList<double> Values { get; init; } = Value is { } value && State == TrialState.Complete ? [value] : [];

    /// <summary>The intermediate values that it reported, in the order of the steps.</summary>
    public IReadOnlyList<IntermediateValue> Intermediate { get; init; } = [];

    /// <summary>The time at which it first started, UTC; null before that.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>The time at which it ended, UTC; null before that.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>The time that workers have spent on it, not counting workers that were killed.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The number of times that a worker has started or resumed it.</summary>
    public int Attempts { get; init; }

    /// <summary>The worker that last started or resumed it, as machine and process; null before that.</summary>
    public string? Worker { get; init; }

    /// <summary>The reason for its failure; null if it did not fail.</summary>
    public string? Fault { get; init; }

    /// <summary>The note that someone attached to it; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it has ended, successfully or not.</summary>
    public bool HasEnded => State.HasEnded();

    /// <summary>Whether its value is a finite number.</summary>
    internal bool HasValue => Value is { } value && double.IsFinite(value);

    /// <summary>The value, or else the last finite number that was reported; null if the trial failed or has reported none.</summary>
    internal double? Reached => HasValue ? Value
        : State is TrialState.Complete or TrialState.Failed ? null
        : Intermediate.Where(report => double.IsFinite(report.Value)).Select(report => (double?)report.Value).LastOrDefault();
}
