namespace MnistHelpers;

/// <summary>The options for training a network on a few more images without forgetting the old ones.</summary>
public sealed record FineTuningOptions
{
    /// <summary>The number of old training images, drawn at random, that are mixed with the new ones; 6,000 by default.</summary>
    public int Replay { get; init; } = 6000;

    /// <summary>
    /// The target fraction of new images in the training set; 0.2 by default. New images are repeated, augmented differently each time,
    /// until they reach it.
    /// </summary>
    public double Share { get; init; } = 0.2;

    /// <summary>
    /// The maximum number of repetitions of a new image per epoch; 30 by default. It prevents a single image from counting as much as all
    /// the others together.
    /// </summary>
    public int Repeats { get; init; } = 30;

    /// <summary>The training options; by default, two epochs at a low learning rate with augmented images.</summary>
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
