namespace MnistHelpers;

/// <summary>
/// What a study looks through, for what, and how. It is kept with the study and does not change, <see cref="Trials"/> excepted.
/// </summary>
/// <param name="Space">What is looked through.</param>
public sealed record StudyOptions(SearchSpace Space)
{
    /// <summary>How many trials there will be, at the most; null, the default, for no end. A study may be given more later.</summary>
    public int? Trials { get; init; }

    /// <summary>What is tried next: <see cref="TpeSampler"/>.</summary>
    public Sampler Sampler { get; init; } = new TpeSampler();

    /// <summary>What ends trials early; null, the default, for nothing.</summary>
    public Pruner? Pruner { get; init; }

    /// <summary>What the suggestions and the seeds of the trials follow from: 42.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>
    /// How many trials make a round: 4. A sampler or pruner that goes by results knows those of earlier rounds only, and a round begins
    /// when they are over; so the trials and their results do not depend on the number of workers, of which more than this many have
    /// nothing to do at times. With 0 there are no rounds: everything known is used at once, and the order in which workers finish matters.
    /// </summary>
    public int Round { get; init; } = 4;

    /// <summary>
    /// What is looked for. The first one is what trials report on their way and what pruners go by: the validation accuracy.
    /// </summary>
    public IReadOnlyList<StudyObjective> Objectives { get; init; } = [StudyObjective.ValidationAccuracy];

    /// <summary>The training that workers carry out; null, the default, where the program that asks knows what a trial is.</summary>
    public TrainingObjective? Training { get; init; }

    /// <summary>After how long without a sign of life a worker counts as dead, and another one takes up its trial: 10 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Refuses what no study can be made of.</summary>
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
