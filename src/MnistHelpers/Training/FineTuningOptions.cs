namespace MnistHelpers;

/// <summary>How a trained network learns a few images more without forgetting what it knows.</summary>
public sealed record FineTuningOptions
{
    /// <summary>How many of the old training images are learned again beside the new ones: 6,000, drawn at random.</summary>
    public int Replay { get; init; } = 6000;

    /// <summary>
    /// The share of the new images in what is learned: 0.2. They are repeated, and varied each time, until they make that up.
    /// </summary>
    public double Share { get; init; } = 0.2;

    /// <summary>
    /// How often one of the new images is repeated in an epoch at the most: 30. A single one should not count as much as all the others
    /// together.
    /// </summary>
    public int Repeats { get; init; } = 30;

    /// <summary>How the network is trained: two epochs at a low learning rate, with varied images.</summary>
    public TrainerOptions Training { get; init; } = new()
    {
        Epochs = 2,
        BatchSize = 64,
        LearningRate = 5e-4,
        LabelSmoothing = 0.05,
        Augmentation = new Augmentation { Rotation = 7, MinScale = 0.93, MaxScale = 1.07, Shift = 1, Shear = 5 },
    };

    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal FineTuningOptions Checked()
    {
        OptionCheck.Require(Replay >= 0, $"Replay: {Replay} found; give 0 or more images, such as 6000");
        OptionCheck.Require(Share is > 0 and < 1, $"Share: {Share} found; give a share between 0 and 1, such as 0.2");
        OptionCheck.Require(Repeats > 0, $"Repeats: {Repeats} found; give 1 or more, such as 30");
        OptionCheck.Require(Training is not null, $"Training: null found; give the options of the training");
        OptionCheck.Require(Training!.Patience == 0, $"Training: Patience {Training.Patience} found, and nothing is held out; give 0");
        return this;
    }
}
