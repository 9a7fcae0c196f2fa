namespace MnistHelpers;

/// <summary>What a study looks for.</summary>
/// <param name="Name">What it is called in tables and charts.</param>
/// <param name="Maximize">Whether more is better: yes.</param>
public sealed record StudyObjective(string Name, bool Maximize = true)
{
    /// <summary>
    /// The share of held-out images that are classified correctly, after the last epoch, or the best one where training stops early.
    /// </summary>
    public static StudyObjective ValidationAccuracy { get; } = new("validation accuracy");

    /// <summary>The mean loss on held-out images, at the same epoch.</summary>
    public static StudyObjective ValidationLoss { get; } = new("validation loss", Maximize: false);

    /// <summary>The number of the network's parameters.</summary>
    public static StudyObjective Parameters { get; } = new("parameters", Maximize: false);

    /// <summary>The additions and multiplications for one image.</summary>
    public static StudyObjective Flops { get; } = new("FLOPs", Maximize: false);

    /// <summary>
    /// The time for one image, in microseconds, when images are classified in batches; measured, so that it differs from run to run.
    /// </summary>
    public static StudyObjective TimePerImage { get; } = new("µs an image", Maximize: false);

    /// <summary>Those that the training of a <see cref="TrainingObjective"/> gives.</summary>
    internal static IReadOnlyList<StudyObjective> OfTraining { get; } =
    [
        ValidationAccuracy, ValidationLoss, Parameters, Flops, TimePerImage,
    ];
}
