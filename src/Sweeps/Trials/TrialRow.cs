namespace MnistHelpers.Sweeps.Trials;

/// <summary>A row of the table of trials.</summary>
internal sealed class TrialRow
{
    public long Number { get; set; }

    public long State { get; set; }

    /// <summary>The point, as written by <see cref="SearchSpace.Key"/>.</summary>
    public string Parameters { get; set; } = "";

    public long Enqueued { get; set; }

    /// <summary>
    /// The number of times the trial was taken over. A worker with an older number has lost the trial and can no longer write to it.
    /// </summary>
    public long Attempt { get; set; }

    /// <summary>The number of consecutive attempts that ended without progress.</summary>
    public long Idle { get; set; }

    public string? Worker { get; set; }

    /// <summary>
    /// A unique ID of the statement that took the trial over: after a lost connection, it tells whether the statement was carried out.
    /// </summary>
    public string? Claim { get; set; }

    /// <summary>The objectives as a JSON list of numbers; null before the trial is complete.</summary>
    public string? Objectives { get; set; }

    public string? Fault { get; set; }

    public string? Note { get; set; }

    /// <summary>The start time in milliseconds since 1970, UTC.</summary>
    public long? Started { get; set; }

    /// <summary>The end time in milliseconds since 1970, UTC.</summary>
    public long? Finished { get; set; }

    public double Seconds { get; set; }
}
