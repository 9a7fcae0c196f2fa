namespace MnistHelpers;

/// <summary>An objective of a study.</summary>
/// <param name="Name">The name in tables and charts.</param>
/// <param name="Maximize">Whether larger values are better; true by default.</param>
public sealed record StudyObjective(string Name, bool Maximize = true)
{
    /// <summary>
    /// The fraction of held-out examples that are classified correctly, after the last epoch, or after the best one if training stops
    /// early.
    /// </summary>
    public static StudyObjective ValidationAccuracy { get; } = new("validation accuracy");

    /// <summary>The mean loss on held-out examples, at the same epoch.</summary>
    public static StudyObjective ValidationLoss { get; } = new("validation loss", Maximize: false);
}
