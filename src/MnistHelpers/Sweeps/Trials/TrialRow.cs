namespace MnistHelpers;

/// <summary>A row of the table of trials.</summary>
internal sealed class TrialRow
{
    public long Number { get; set; }

    public long State { get; set; }

    /// <summary>The point, as <see cref="SearchSpace.Key"/> writes it.</summary>
    public string Parameters { get; set; } = "";

    public long Enqueued { get; set; }

    /// <summary>
    /// Counts those who took it up. Whoever has an older number has lost the trial, and nothing of it is written any more.
    /// </summary>
    public long Attempt { get; set; }

    /// <summary>How many attempts in a row ended without anything new.</summary>
    public long Idle { get; set; }

    public string? Worker { get; set; }

    /// <summary>
    /// A number that nobody else has, of the statement that took the trial up: tells after a lost connection whether it was carried out.
    /// </summary>
    public string? Claim { get; set; }

    /// <summary>A list of numbers as JSON; null before the trial is complete.</summary>
    public string? Objectives { get; set; }

    public string? Fault { get; set; }

    public string? Note { get; set; }

    /// <summary>In milliseconds since 1970, UTC.</summary>
    public long? Started { get; set; }

    /// <summary>In milliseconds since 1970, UTC.</summary>
    public long? Finished { get; set; }

    public double Seconds { get; set; }
}
