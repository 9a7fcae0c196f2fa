namespace MnistHelpers.Sweeps.Storage;

/// <summary>How a worker releases a trial.</summary>
/// <param name="State">The new state of the trial.</param>
/// <param name="From">The previous state.</param>
internal sealed record TrialLeave(TrialState State, TrialState From = TrialState.Running)
{
    /// <summary>The objectives as a JSON list of numbers; null if the trial is not complete.</summary>
    internal string? Objectives { get; init; }

    /// <summary>The reason for a failure.</summary>
    internal string? Fault { get; init; }

    /// <summary>The time that the worker spent, in seconds.</summary>
    internal double Seconds { get; init; }

    /// <summary>The value reported at the end.</summary>
    internal IntermediateValue? Last { get; init; }
}
