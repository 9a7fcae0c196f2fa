namespace MnistHelpers;

/// <summary>How a network is trained. The defaults bring the reference network to 99 % on MNIST.</summary>
public sealed record TrainerOptions
{
    /// <summary>How many times all training images are learned from, at the most: 3.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>The number of images of a step: 64. The last step of an epoch takes what is left.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How a step follows from the gradients: Adam.</summary>
    public OptimizerKind Optimizer { get; init; } = OptimizerKind.Adam;

    /// <summary>The learning rate at the beginning, or at the top of <see cref="LearningRateSchedule.OneCycle"/>: 0.003.</summary>
    public double LearningRate { get; init; } = 3e-3;

    /// <summary>The momentum of SGD: 0.9.</summary>
    public double Momentum { get; init; } = 0.9;

    /// <summary>How much of the weights a step takes off, in the way of the optimizer: 0.</summary>
    public double WeightDecay { get; init; }

    /// <summary>How the learning rate changes over the run: it falls to 0 along a cosine.</summary>
    public LearningRateSchedule Schedule { get; init; } = LearningRateSchedule.Cosine;

    /// <summary>For <see cref="LearningRateSchedule.OneCycle"/>, the share of the run in which the learning rate rises: 0.3.</summary>
    public double WarmUp { get; init; } = 0.3;

    /// <summary>
    /// For <see cref="LearningRateSchedule.Step"/> and <see cref="LearningRateSchedule.Plateau"/>, what the learning rate is multiplied by:
    /// 0.1.
    /// </summary>
    public double DecayFactor { get; init; } = 0.1;

    /// <summary>
    /// For <see cref="LearningRateSchedule.Step"/> and <see cref="LearningRateSchedule.Plateau"/>, after how many epochs: 2.
    /// </summary>
    public int DecayEpochs { get; init; } = 2;

    /// <summary>
    /// The share of the probability that the loss wants spread over all classes instead of the right one: 0 (Szegedy et al., 2016).
    /// </summary>
    public double LabelSmoothing { get; init; }

    /// <summary>The largest norm of all gradients together; longer ones are shortened to it. 0, the default, for any.</summary>
    public double GradientClipping { get; init; }

    /// <summary>
    /// How much of the running mean of the weights a step keeps, such as 0.999; the mean, not the last weights, is evaluated
    /// and kept. 0, the default, for none (Polyak and Juditsky, 1992).
    /// </summary>
    public double WeightAveraging { get; init; }

    /// <summary>
    /// After how many epochs without a lower validation loss training stops; the weights of the best epoch are restored. 0, the default,
    /// for never.
    /// </summary>
    public int Patience { get; init; }

    /// <summary>
    /// How the training images are changed, anew in every epoch, such as <see cref="Augmentation.Affine"/>; null, the default, for not at
    /// all.
    /// </summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>What the order of the images, their augmentation and the random layers (dropout) follow from: 42.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>The number of images that are evaluated at a time: 1,000. It changes speed and memory, not the result.</summary>
    public int EvaluationBatchSize { get; init; } = Predictor.DefaultBatchSize;

    /// <summary>Refuses what no network can be trained with.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal TrainerOptions Checked()
    {
        OptionCheck.Require(Epochs > 0, $"Epochs: {Epochs} found; give 1 or more");
        OptionCheck.Require(BatchSize > 0, $"BatchSize: {BatchSize} found; give 1 or more images, such as 64");
        OptionCheck.Require(
            Enum.IsDefined(Optimizer), $"Optimizer: {Optimizer} found; give one of {string.Join(", ", Enum.GetNames<OptimizerKind>())}");
        OptionCheck.Require(
            LearningRate > 0 && double.IsFinite(LearningRate), $"LearningRate: {LearningRate} found; give a number above 0, such as 0.003");
        OptionCheck.Require(Momentum is >= 0 and < 1, $"Momentum: {Momentum} found; give a number from 0 to below 1, such as 0.9");
        OptionCheck.Require(
            WeightDecay >= 0 && double.IsFinite(WeightDecay), $"WeightDecay: {WeightDecay} found; give 0 or more, such as 0.0001");
        OptionCheck.Require(
            Enum.IsDefined(Schedule),
            $"Schedule: {Schedule} found; give one of {string.Join(", ", Enum.GetNames<LearningRateSchedule>())}");
        OptionCheck.Require(WarmUp is > 0 and < 1, $"WarmUp: {WarmUp} found; give a share between 0 and 1, such as 0.3");
        OptionCheck.Require(DecayFactor is > 0 and < 1, $"DecayFactor: {DecayFactor} found; give a number between 0 and 1, such as 0.1");
        OptionCheck.Require(DecayEpochs > 0, $"DecayEpochs: {DecayEpochs} found; give 1 or more epochs");
        OptionCheck.Require(
            LabelSmoothing is >= 0 and < 1, $"LabelSmoothing: {LabelSmoothing} found; give a share from 0 to below 1, such as 0.1");
        OptionCheck.Require(GradientClipping >= 0, $"GradientClipping: {GradientClipping} found; give 0 (none) or more, such as 1");
        OptionCheck.Require(
            WeightAveraging is >= 0 and < 1,
            $"WeightAveraging: {WeightAveraging} found; give a number from 0 (none) to below 1, such as 0.999");
        OptionCheck.Require(Patience >= 0, $"Patience: {Patience} found; give 0 (never stop early) or more epochs");
        Augmentation?.Checked();
        OptionCheck.Require(
            EvaluationBatchSize > 0, $"EvaluationBatchSize: {EvaluationBatchSize} found; give 1 or more images, such as 1000");
        return this;
    }
}
