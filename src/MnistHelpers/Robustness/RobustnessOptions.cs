namespace MnistHelpers;

/// <summary>What a robustness report is made of. The defaults are those of MNIST-C.</summary>
public sealed record RobustnessOptions
{
    /// <summary>The kinds of corruption: all 15.</summary>
    public IReadOnlyList<Corruption> Corruptions { get; init; } = Corruption.All;

    /// <summary>
    /// 1 (mild) to 5, or 0 for unchanged images; null (the default) is each kind's level in MNIST-C. Kinds without levels
    /// are the same from 1 to 5.
    /// </summary>
    public int? Severity { get; init; }

    /// <summary>What is random about the corruptions follows from it: 0.</summary>
    public long Seed { get; init; }

    /// <summary>The number of images that are evaluated at a time: 1,000. It changes speed and memory, not the result.</summary>
    public int BatchSize { get; init; } = Predictor.DefaultBatchSize;

    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal RobustnessOptions Checked()
    {
        if (Corruptions is null || Corruptions.Count == 0 || Corruptions.Contains(null))
            throw new ArgumentException("Corruptions: none found; give one or more, such as Corruption.All");
        if (Corruptions.Distinct().Count() != Corruptions.Count)
            throw new ArgumentException("Corruptions: one found twice; give each kind once");
        if (Severity is < 0 or > MnistHelpers.Corruptions.MaxSeverity)
            throw new ArgumentException(MnistHelpers.Corruptions.SeverityFault(Severity.Value));
        if (BatchSize <= 0)
            throw new ArgumentException(FormattableString.Invariant($"BatchSize: {BatchSize} found; give 1 or more images, such as 1000"));
        return this;
    }
}
