namespace MnistHelpers;

/// <summary>
/// The options of a study: what it searches, for which objectives, and how. They are stored with the study and cannot be changed, except
/// for <see cref="Trials"/>.
/// </summary>
/// <param name="Space">The search space.</param>
public sealed record StudyOptions(SearchSpace Space)
{
    /// <summary>The maximum number of trials; null, the default, for no limit. It can be changed later.</summary>
    public int? Trials { get; init; }

    /// <summary>The sampler that suggests trials; <see cref="TpeSampler"/> by default.</summary>
    public Sampler Sampler { get; init; } = new TpeSampler();

    /// <summary>The pruner that ends trials early; null, the default, for none.</summary>
    public Pruner? Pruner { get; init; }

    /// <summary>The seed of the suggestions and of the trials' seeds; 42 by default.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>
    /// The number of trials per round; 4 by default. Samplers and pruners that use results see only those of earlier rounds, and a round
    /// begins when the previous ones are over; this makes the trials and their results independent of the number of workers, but workers
    /// beyond this number are idle at times. With 0 there are no rounds: all known results are used at once, and the order in which workers
    /// finish matters.
    /// </summary>
    public int Round { get; init; } = 4;

    /// <summary>
    /// The objectives. The first one is the value that trials report and that pruners use; the validation accuracy by default.
    /// </summary>
    public IReadOnlyList<StudyObjective> Objectives { get; init; } = [StudyObjective.ValidationAccuracy];

    /// <summary>
    /// The task that workers perform in each trial, such as a training; null, the default, if the program that asks for trials defines what
    /// a trial is.
    /// </summary>
    public StudyTask? Training { get; init; }

    /// <summary>
    /// The time without a heartbeat after which a worker counts as dead and another one takes over its trial; 10 seconds by default.
    /// </summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Validates the options.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal StudyOptions Checked()
    {
        OptionCheck.Require(Space is not null, $"Space: null found; give the search space");
        OptionCheck.Require(Sampler is not null, $"Sampler: null found; give one, such as new TpeSampler()");
        OptionCheck.Require(Trials is null or > 0, $"Trials: {Trials} found; give 1 or more, or null for no end");
        OptionCheck.Require(Round >= 0, $"Round: {Round} found; give 0 (no rounds) or more trials, such as 4");
        OptionCheck.Require(Objectives is { Count: > 0 }, $"Objectives: none found; give at least one");
        OptionCheck.Require(
            Objectives.All(objective => !string.IsNullOrWhiteSpace(objective?.Name)), $"Objectives: one without a name found; name each");
        OptionCheck.Require(
            Objectives.DistinctBy(objective => objective.Name).Count() == Objectives.Count,
            $"Objectives: one comes twice in {string.Join(", ", Objectives.Select(objective => objective.Name))}; give each once");
        OptionCheck.Require(
            Grace >= TimeSpan.FromSeconds(1) && Grace <= TimeSpan.FromDays(1), $"Grace: {Grace} found; give 1 second to 1 day");
        Pruner?.Check(Round);
        Training?.Check(Objectives, Space!);
        return this;
    }
}
