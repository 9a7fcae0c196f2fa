namespace MnistHelpers;

/// <summary>The objectives that the training of a <see cref="TrainingObjective"/> yields.</summary>
public static class TrainingFigures
{
    private static readonly StudyObjective s_parameters = new("parameters", Maximize: false);
    private static readonly StudyObjective s_flops = new("FLOPs", Maximize: false);
    private static readonly StudyObjective s_timePerImage = new("µs an image", Maximize: false);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<StudyObjective> All { get; } =
    [
        StudyObjective.ValidationAccuracy, StudyObjective.ValidationLoss, s_parameters, s_flops, s_timePerImage,
    ];

    extension(StudyObjective)
    {
        /// <summary>The number of the network's parameters.</summary>
        public static StudyObjective Parameters => s_parameters;

        /// <summary>The number of multiplications and additions for one image.</summary>
        public static StudyObjective Flops => s_flops;

        /// <summary>
        /// The time per image in microseconds when images are classified in batches; it is measured and therefore differs from run to run.
        /// </summary>
        public static StudyObjective TimePerImage => s_timePerImage;
    }
}
