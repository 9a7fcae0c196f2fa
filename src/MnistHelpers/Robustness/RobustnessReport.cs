using MnistHelpers.Files;
using MnistHelpers.Robustness;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>A network's accuracy on corrupted images, compared with that on clean ones.</summary>
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

    /// <summary>The seed of the corruptions.</summary>
    public long Seed { get; }

    /// <summary>The fraction of correct predictions on the clean images, 0 to 1.</summary>
    public double CleanAccuracy { get; }

    /// <summary>One result per kind of corruption, in the order of the options.</summary>
    public IReadOnlyList<CorruptionResult> Results { get; }

    /// <summary>The mean accuracy over the kinds of corruption.</summary>
    public double MeanAccuracy => Results.Average(result => result.Accuracy);

    /// <summary>The mean corruption error: the mean fraction of wrong predictions over the kinds of corruption.</summary>
    public double MeanError => 1 - MeanAccuracy;

    /// <summary>The relative mean corruption error: the mean corruption error minus the error on clean images.</summary>
    public double RelativeMeanError => CleanAccuracy - MeanAccuracy;

    /// <summary>Evaluates a network on clean images and under each corruption. The network's mode is restored afterward.</summary>
    /// <param name="model">A network that takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and returns <c>[N, classes]</c>.</param>
    /// <param name="test">The clean images.</param>
    /// <param name="options">The kinds, their severity and the seed; null for all 15 as in MNIST-C.</param>
    /// <param name="progress">The receiver of a report after each kind; null for none.</param>
    /// <param name="cancellation">Cancels the evaluation. Without a token, interrupting the notebook cell has the same effect.</param>
    /// <exception cref="ArgumentException">
    /// There are no images, an option is out of range, or the network's outputs do not yield valid probabilities.
    /// </exception>
    /// <exception cref="OperationCanceledException">The evaluation was canceled.</exception>
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
            cancellation = RunningCell.Cancellation;

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
    /// Computes the mean corruption error (mCE) as Hendrycks and Dietterich define it ("Benchmarking neural network robustness to common
    /// corruptions and perturbations", 2019): the mean over the kinds of the error divided by the baseline's error. A value below 1 means
    /// more robust than the baseline.
    /// </summary>
    /// <param name="baseline">The report of another network on the same kinds and severities.</param>
    /// <exception cref="ArgumentException">
    /// The baseline lacks a kind or has it at another severity, or makes no error under one of them.
    /// </exception>
    public double MeanCorruptionError(RobustnessReport baseline) => MeanRatio(baseline, result => result.Error, "makes no error");

    /// <summary>
    /// Computes the relative mean corruption error as Hendrycks and Dietterich define it: like <see cref="MeanCorruptionError"/>, but for
    /// the increases in error over that on clean images.
    /// </summary>
    /// <param name="baseline">The report of another network on the same kinds and severities.</param>
    /// <exception cref="ArgumentException">
    /// The baseline lacks a kind or has it at another severity, or loses no accuracy under one of them.
    /// </exception>
    public double RelativeMeanCorruptionError(RobustnessReport baseline) =>
        MeanRatio(baseline, result => -result.Difference, "loses no accuracy");

    /// <summary>Returns the accuracies and their means as JSON; fractions are numbers from 0 to 1.</summary>
    public string ToJson() => RobustnessWriter.ToJson(this);

    /// <summary>
    /// Returns CSV with a row <c>clean</c>, a row for each kind and a row <c>mean</c>:
    /// <c>corruption,severity,accuracy,error,difference</c>.
    /// </summary>
    public string ToCsv() => RobustnessWriter.ToCsv(this);

    /// <summary>
    /// Writes JSON or CSV, depending on the file extension. The file is written beside the target and then renamed, so that the target is
    /// never incomplete.
    /// </summary>
    /// <param name="path">A name that ends in <c>.json</c> or <c>.csv</c>; missing folders are created.</param>
    /// <exception cref="ArgumentException">The name ends in neither.</exception>
    public void Save(string path) => Export.Save(path, ToJson, ToCsv);

    /// <summary>Returns a row for each kind with its accuracy, its error and the difference from clean images, and the mean.</summary>
    public override string ToString() => RobustnessWriter.ToTable(this).ToText(RobustnessWriter.Summary(this));

    string INotebookView.ToHtml() => RobustnessWriter.ToTable(this).ToHtml(RobustnessWriter.Summary(this));

    /// <summary>Computes the accuracy part by part, so that it can be canceled for large sets and slow networks.</summary>
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
