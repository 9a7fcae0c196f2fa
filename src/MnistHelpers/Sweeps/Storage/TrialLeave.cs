namespace MnistHelpers;

/// <summary>How a worker leaves a trial.</summary>
/// <param name="State">What the trial becomes.</param>
/// <param name="From">What it was.</param>
internal sealed record TrialLeave(TrialState State, TrialState From = TrialState.Running)
{
    /// <summary>A list of numbers as JSON; null where it is not complete.</summary>
    internal string? Objectives { get; init; }

    /// <summary>Why it failed.</summary>
    internal string? Fault { get; init; }

    /// <summary>How long the worker was at it.</summary>
    internal double Seconds { get; init; }

    /// <summary>What it reports with its end.</summary>
    internal IntermediateValue? Last { get; init; }
}
