namespace MnistHelpers;

/// <summary>An objective of a study.</summary>
/// <param name="Name">The name in tables and charts.</param>
/// <param name="Maximize">Whether larger values are better; true by default.</param>
public sealed record StudyObjective(string Name, bool Maximize = true)
{
    /// <summary>
    /// The fraction of held-out images that are classified correctly, after the last epoch, or after the best one if training stops early.
    /// </summary>
    public static StudyObjective ValidationAccuracy { get; } = new("validation accuracy");

    /// <summary>The mean loss on held-out images, at the same epoch.</summary>
    public static StudyObjective ValidationLoss { get; } = new("validation loss", Maximize: false);

    /// <summary>The number of the network's parameters.</summary>
    public static StudyObjective Parameters { get; } = new("parameters", Maximize: false);

    /// <summary>The number of multiplications and additions for one image.</summary>
    public static StudyObjective Flops { get; } = new("FLOPs", Maximize: false);

    /// <summary>
    /// The time per image in microseconds when images are classified in batches; it is measured and therefore differs from run to run.
    /// </summary>
    public static StudyObjective TimePerImage { get; } = new("µs an image", Maximize: false);

    /// <summary>The objectives that the training of a <see cref="TrainingObjective"/> yields.</summary>
    internal static IReadOnlyList<StudyObjective> OfTraining { get; } =
    [
        ValidationAccuracy, ValidationLoss, Parameters, Flops, TimePerImage,
    ];
}
