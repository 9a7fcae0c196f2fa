namespace MnistHelpers;

/// <summary>The options of a bootstrap.</summary>
public sealed record BootstrapOptions
{
    /// <summary>The number of resamples.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>The confidence level of the interval, above 0 and below 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>The seed of the random draws: the same seed gives the same interval on every machine.</summary>
    public long Seed { get; init; }

    internal void Check()
    {
        if (Resamples < 1)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Resamples: {Resamples} found; give at least 1, better 1,000 or more"));
        }
        if (!(Level > 0 && Level < 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Level: {Level} found; give a share above 0 and below 1, such as 0.95"));
        }
    }
}
