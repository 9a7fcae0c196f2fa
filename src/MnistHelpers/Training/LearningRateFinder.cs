using MnistHelpers.Data;
using MnistHelpers.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// A search for learning rates at which a network learns: it takes steps with increasing learning rates and records the loss (Smith,
/// "Cyclical learning rates for training neural networks", 2017).
/// </summary>
public static class LearningRateFinder
{
    /// <summary>The decay of the running mean of the loss per step.</summary>
    private const double Smoothing = 0.9;

    /// <summary>The ratio to the lowest loss at which the search ends because training has diverged.</summary>
    private const double Diverged = 4;

    /// <summary>Runs the search; afterward the network's weights are restored.</summary>
    /// <param name="model">A network that takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and returns logits <c>[N, classes]</c>.</param>
    /// <param name="train">The training images.</param>
    /// <param name="options">
    /// The optimizer, batch size and seed; null for the defaults. The learning rate, the schedule and the augmentation are ignored.
    /// </param>
    /// <param name="from">The first learning rate; 0.000001 by default.</param>
    /// <param name="to">The last learning rate; 1 by default.</param>
    /// <param name="steps">The number of learning rates to try, in geometric progression; 200 by default.</param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public static LearningRateSearch Run(
        Module<Tensor, Tensor> model, ImageSet train, TrainerOptions? options = null, double from = 1e-6, double to = 1, int steps = 200)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(train);
        OptionCheck.Require(train.Count > 0, $"train: no images found; give at least one");
        OptionCheck.Require(
            from > 0 && to > from && double.IsFinite(to),
            $"from, to: {from} and {to} found; give two numbers above 0, the smaller one first");
        OptionCheck.Require(steps > 1, $"steps: {steps} found; give 2 or more");
        options = (options ?? new TrainerOptions()).Checked();

        bool wasTraining = model.training;
        using var weights = new WeightSnapshot(model);
        try
        {
            model.train();
            return new LearningRateSearch(Search(model, train, options, from, to, steps));
        }
        finally
        {
            weights.Restore();
            model.train(wasTraining);
        }
    }

    private static List<LearningRatePoint> Search(
        Module<Tensor, Tensor> model, ImageSet train, TrainerOptions options, double from, double to, int steps)
    {
        using var learner = new Learner(model, options);
        var batch = new Batch(train, Math.Min(options.BatchSize, train.Count));
        int[] order = new SeededRandom(options.Seed).Permutation(train.Count);
        var points = new List<LearningRatePoint>();
        double mean = 0;
        for (int step = 0, start = 0; step < steps; step++, start = start + options.BatchSize < train.Count ? start + options.BatchSize : 0)
        {
            double learningRate = from * Math.Pow(to / from, step / (steps - 1.0));
            using var scope = NewDisposeScope();
            (Tensor images, Tensor labels) = batch.Of(order.AsSpan(start, Math.Min(options.BatchSize, order.Length - start)));
            float loss = learner.Step(images, labels, learningRate).Loss.item<float>();
            mean = Smoothing * mean + (1 - Smoothing) * loss;
            double smoothed = mean / (1 - Math.Pow(Smoothing, step + 1));
            if (!double.IsFinite(smoothed) || (points.Count > 0 && smoothed > Diverged * points.Min(point => point.Loss)))
                break;
            points.Add(new LearningRatePoint(learningRate, smoothed));
        }
        return points;
    }
}
