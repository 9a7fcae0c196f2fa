namespace MnistHelpers;

/// <summary>One setting of the hyperparameters that a sweep tried, and what came of it.</summary>
/// <param name="Number">Its place in the order in which trials were suggested, from 0.</param>
/// <param name="Parameters">The hyperparameters by their names: numbers, texts and bools. A conditional one is missing where it had no
/// meaning.</param>
/// <param name="Value">The objective, the first one if there are several; null where there is none.</param>
/// <param name="State">How it stands.</param>
public sealed record Trial(
    int Number, IReadOnlyDictionary<string, object> Parameters, double? Value, TrialState State = TrialState.Complete)
{
    /// <summary>All objectives in the study's order; empty before the trial is complete.</summary>
    public IReadOnlyList<double> Values { get; init; } = Value is { } value && State == TrialState.Complete ? [value] : [];

    /// <summary>What it reported on its way, by steps.</summary>
    public IReadOnlyList<IntermediateValue> Intermediate { get; init; } = [];

    /// <summary>When it was first taken up, UTC; null before that.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, UTC; null before that.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>How long workers have worked at it, those that were killed not counted.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How often a worker has taken it up.</summary>
    public int Attempts { get; init; }

    /// <summary>The worker that took it up last: its machine and process; null before that.</summary>
    public string? Worker { get; init; }

    /// <summary>Why it failed; null if it did not.</summary>
    public string? Fault { get; init; }

    /// <summary>What people wrote about it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it has ended, well or not.</summary>
    public bool HasEnded => State.HasEnded();

    /// <summary>Whether its value is a finite number.</summary>
    internal bool HasValue => Value is { } value && double.IsFinite(value);

    /// <summary>
    /// What it reached: its value, or else the last finite number that it reported; null for one that failed, or has reported none.
    /// </summary>
    internal double? Reached => HasValue ? Value
        : State is TrialState.Complete or TrialState.Failed ? null
        : Intermediate.Where(report => double.IsFinite(report.Value)).Select(report => (double?)report.Value).LastOrDefault();
}
