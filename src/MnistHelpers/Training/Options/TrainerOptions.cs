using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>The options for training a network. With the defaults, the reference network reaches 99 % on MNIST.</summary>
public sealed record TrainerOptions
{
    /// <summary>Creates the default options.</summary>
    public TrainerOptions()
        : this(epochs: 3)
    {
    }

    /// <summary>
    /// Creates options from JSON. An option that the JSON lacks, because it was written by hand or before the option existed, has its
    /// default: source-generated deserialization ignores the initial values of init-only properties, but not the defaults of parameters.
    /// </summary>
    [JsonConstructor]
    internal TrainerOptions(
        int epochs = 3, int batchSize = 64, OptimizerKind optimizer = OptimizerKind.Adam, double learningRate = 3e-3, double momentum = 0.9,
        LearningRateSchedule schedule = LearningRateSchedule.Cosine, double warmUp = 0.3, double decayFactor = 0.1, int decayEpochs = 2,
        long seed = 42, int evaluationBatchSize = Predictor.DefaultBatchSize)
    {
        (Epochs, BatchSize, Optimizer, LearningRate) = (epochs, batchSize, optimizer, learningRate);
        (Momentum, Schedule, WarmUp, DecayFactor) = (momentum, schedule, warmUp, decayFactor);
        (DecayEpochs, Seed, EvaluationBatchSize) = (decayEpochs, seed, evaluationBatchSize);
    }

    /// <summary>The maximum number of passes over the training images; 3 by default.</summary>
    public int Epochs { get; init; }

    /// <summary>The number of images per step; 64 by default. The last step of an epoch takes the remaining images.</summary>
    public int BatchSize { get; init; }

    /// <summary>The optimizer; Adam by default.</summary>
    public OptimizerKind Optimizer { get; init; }

    /// <summary>The initial learning rate, or the maximum for <see cref="LearningRateSchedule.OneCycle"/>; 0.003 by default.</summary>
    public double LearningRate { get; init; }

    /// <summary>The momentum of SGD; 0.9 by default.</summary>
    public double Momentum { get; init; }

    /// <summary>The weight decay, applied as the optimizer defines it; 0 by default.</summary>
    public double WeightDecay { get; init; }

    /// <summary>The learning rate schedule; by default, cosine decay to 0.</summary>
    public LearningRateSchedule Schedule { get; init; }

    /// <summary>
    /// The fraction of the run during which the learning rate of <see cref="LearningRateSchedule.OneCycle"/> rises; 0.3 by default.
    /// </summary>
    public double WarmUp { get; init; }

    /// <summary>
    /// The factor by which <see cref="LearningRateSchedule.Step"/> and <see cref="LearningRateSchedule.Plateau"/> multiply the learning
    /// rate; 0.1 by default.
    /// </summary>
    public double DecayFactor { get; init; }

    /// <summary>
    /// The number of epochs after which <see cref="LearningRateSchedule.Step"/> and <see cref="LearningRateSchedule.Plateau"/> reduce the
    /// learning rate; 2 by default.
    /// </summary>
    public int DecayEpochs { get; init; }

    /// <summary>
    /// The label smoothing: the fraction of the target probability that is spread over all classes (Szegedy et al., 2016); 0 by default.
    /// </summary>
    public double LabelSmoothing { get; init; }

    /// <summary>
    /// The maximum norm of all gradients together; larger gradients are scaled down to it. 0, the default, for no clipping.
    /// </summary>
    public double GradientClipping { get; init; }

    /// <summary>
    /// The decay of the running mean of the weights per step, such as 0.999; the mean is evaluated and kept instead of the last weights. 0,
    /// the default, for no averaging (Polyak and Juditsky, 1992).
    /// </summary>
    public double WeightAveraging { get; init; }

    /// <summary>
    /// The number of epochs without a lower validation loss after which training stops; the weights of the best epoch are restored. 0, the
    /// default, to never stop early.
    /// </summary>
    public int Patience { get; init; }

    /// <summary>
    /// The random changes to the training images, drawn anew in every epoch, such as <see cref="Augmentation.Affine"/>; null, the default,
    /// for none.
    /// </summary>
    public Augmentation? Augmentation { get; init; }

    /// <summary>The seed of the image order, the augmentation and the random layers (dropout); 42 by default.</summary>
    public long Seed { get; init; }

    /// <summary>The number of images per evaluation batch; 1,000 by default. It affects speed and memory, not the result.</summary>
    public int EvaluationBatchSize { get; init; }

    /// <summary>Validates the options.</summary>
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
