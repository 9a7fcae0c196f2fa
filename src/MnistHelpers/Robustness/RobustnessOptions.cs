namespace MnistHelpers;

/// <summary>The options of a robustness report. The defaults are those of MNIST-C.</summary>
public sealed record RobustnessOptions
{
    /// <summary>The kinds of corruption; all 15 by default.</summary>
    public IReadOnlyList<Corruption> Corruptions { get; init; } = Corruption.All;

    /// <summary>
    /// The severity, 1 (mild) to 5, or 0 for unchanged images; null (the default) for each kind's level in MNIST-C. Kinds without levels
    /// are the same from 1 to 5.
    /// </summary>
    public int? Severity { get; init; }

    /// <summary>The seed of the corruptions; 0 by default.</summary>
    public long Seed { get; init; }

    /// <summary>The number of images per evaluation batch; 1,000 by default. It affects speed and memory, not the result.</summary>
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
