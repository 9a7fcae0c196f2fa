using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>What a network reaches on corrupted images, beside what it reaches on clean ones.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RobustnessReport : INotebookView
{
    private RobustnessReport(int count, long seed, double cleanAccuracy, IReadOnlyList<CorruptionResult> results)
    {
        Count = count;
        Seed = seed;
        CleanAccuracy = cleanAccuracy;
        Results = results;
    }

    /// <summary>The number of images.</summary>
    public int Count { get; }

    /// <summary>What the corruptions' random numbers followed from.</summary>
    public long Seed { get; }

    /// <summary>The share of right predictions on the images without corruption, 0 to 1.</summary>
    public double CleanAccuracy { get; }

    /// <summary>A result for each kind of corruption, in the order of the options.</summary>
    public IReadOnlyList<CorruptionResult> Results { get; }

    /// <summary>The mean of the accuracies on the kinds of corruption.</summary>
    public double MeanAccuracy => Results.Average(result => result.Accuracy);

    /// <summary>The mean corruption error: the mean of the kinds' shares of wrong predictions.</summary>
    public double MeanError => 1 - MeanAccuracy;

    /// <summary>The relative mean corruption error: how much larger the mean corruption error is than the error on clean images.</summary>
    public double RelativeMeanError => CleanAccuracy - MeanAccuracy;

    /// <summary>Evaluates a network on clean images and under each corruption. The network is left in the mode that it was in.</summary>
    /// <param name="model">Takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and gives <c>[N, classes]</c>.</param>
    /// <param name="test">The clean images.</param>
    /// <param name="options">The kinds, their severity and the seed; null is all 15 as in MNIST-C.</param>
    /// <param name="progress">Who is told after each kind; null is nobody.</param>
    /// <param name="cancellation">Stops. Without a token, an interrupt of the notebook's cell does that.</param>
    /// <exception cref="ArgumentException">There are no images, an option is out of range, or the network does not give numbers that are
    /// probabilities.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public static RobustnessReport Evaluate(
        Module<Tensor, Tensor> model, ImageSet test, RobustnessOptions? options = null,
        IProgress<RobustnessProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(test);
        if (test.Count == 0)
            throw new ArgumentException("test: no images found; give at least one image to evaluate", nameof(test));
        RobustnessOptions wanted = (options ?? new RobustnessOptions()).Checked();
        if (!cancellation.CanBeCanceled)
            cancellation = NotebookCell.Cancellation;

        double clean = Accuracy(model, test, wanted.BatchSize, cancellation);
        var results = new List<CorruptionResult>();
        foreach (Corruption corruption in wanted.Corruptions)
        {
            ImageSet corrupted = Corruptions.Run(test, corruption, wanted.Seed, wanted.Severity, cancellation);
            int? severity = corruption.DefaultSeverity is null ? null : wanted.Severity ?? corruption.DefaultSeverity;
            results.Add(new CorruptionResult(corruption, severity, Accuracy(model, corrupted, wanted.BatchSize, cancellation), clean));
            progress?.Report(new RobustnessProgress(results.Count, wanted.Corruptions.Count, results[^1]));
        }
        return new RobustnessReport(test.Count, wanted.Seed, clean, results);
    }

    /// <summary>
    /// The mean corruption error (mCE) as Hendrycks and Dietterich define it ("Benchmarking neural network robustness to
    /// common corruptions and perturbations", 2019): the mean of the kinds' errors, each divided by the baseline's.
    /// Below 1 is more robust than the baseline.
    /// </summary>
    /// <param name="baseline">The report of another network on the same kinds and severities.</param>
    /// <exception cref="ArgumentException">The kinds or severities differ, or the baseline makes no error under one of them.</exception>
    public double MeanCorruptionError(RobustnessReport baseline) => MeanRatio(baseline, result => result.Error, "makes no error");

    /// <summary>
    /// The relative mean corruption error as Hendrycks and Dietterich define it: as <see cref="MeanCorruptionError"/>, of
    /// what the errors lie above those on clean images.
    /// </summary>
    /// <param name="baseline">The report of another network on the same kinds and severities.</param>
    /// <exception cref="ArgumentException">The kinds or severities differ, or the baseline loses no accuracy under one of them.</exception>
    public double RelativeMeanCorruptionError(RobustnessReport baseline) =>
        MeanRatio(baseline, result => -result.Difference, "loses no accuracy");

    /// <summary>The accuracies and their means as JSON; numbers are shares from 0 to 1.</summary>
    public string ToJson() => RobustnessWriter.ToJson(this);

    /// <summary>A row <c>clean</c>, a row for each kind, a row <c>mean</c>: <c>corruption,severity,accuracy,error,difference</c>.</summary>
    public string ToCsv() => RobustnessWriter.ToCsv(this);

    /// <summary>
    /// Writes the JSON or the CSV, as the name ends, beside the target and renames it: the old file or the new one stands, never half.
    /// </summary>
    /// <param name="path">A name that ends with <c>.json</c> or <c>.csv</c>; missing folders are made.</param>
    /// <exception cref="ArgumentException">The name ends with neither.</exception>
    public void Save(string path) => Export.Save(path, ToJson, ToCsv);

    /// <summary>A row for each kind with its accuracy, its error and the difference to clean images, and the mean.</summary>
    public override string ToString() => RobustnessWriter.ToTable(this).ToText(RobustnessWriter.Summary(this));

    string INotebookView.ToHtml() => RobustnessWriter.ToTable(this).ToHtml(RobustnessWriter.Summary(this));

    /// <summary>In parts, so that large sets and slow networks can be canceled.</summary>
    private static double Accuracy(Module<Tensor, Tensor> model, ImageSet images, int batchSize, CancellationToken cancellation)
    {
        long correct = 0;
        int part = Math.Max(batchSize, Predictor.DefaultBatchSize);
        for (int start = 0; start < images.Count; start += part)
        {
            cancellation.ThrowIfCancellationRequested();
            correct +=
                Evaluator.Evaluate(model, images.Slice(start, Math.Min(part, images.Count - start)), batchSize).ConfusionMatrix.Correct;
        }
        return (double)correct / images.Count;
    }

    private double MeanRatio(RobustnessReport baseline, Func<CorruptionResult, double> error, string fault)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return Results.Average(result =>
        {
            CorruptionResult other = baseline.Results.FirstOrDefault(
                r => r.Corruption == result.Corruption && r.Severity == result.Severity)
                ?? throw new ArgumentException(
                    $"baseline: no result found for {RobustnessWriter.Name(result)}; evaluate both networks with the same options",
                    nameof(baseline));
            double divisor = error(other);
            return divisor > 0
                ? error(result) / divisor
                : throw new ArgumentException(
                    $"baseline: it {fault} under {RobustnessWriter.Name(result)}, so that nothing can be set in relation to it; take "
                        + "another baseline, or leave this kind out of both", nameof(baseline));
        });
    }
}
