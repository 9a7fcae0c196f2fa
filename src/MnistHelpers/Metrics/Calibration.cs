using System.Globalization;

namespace MnistHelpers;

/// <summary>
/// How well a classifier's confidence matches its accuracy: predictions are grouped by confidence (the probability of the predicted class)
/// into bins of equal width from 0 to 1, each with its mean confidence and its accuracy. As in Guo, Pleiss, Sun, Weinberger, "On
/// calibration of modern neural networks", ICML 2017.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Calibration : INotebookView
{
    private Calibration(CalibrationBin[] bins, int count)
    {
        Bins = bins;
        ExpectedError = bins.Sum(bin => bin.Count * Gap(bin)) / count;
        MaximumError = bins.Max(Gap);
    }

    /// <summary>
    /// The bins in order of increasing confidence; bin <c>i</c> of <c>n</c> holds confidences above <c>i / n</c> up to and including <c>(i
    /// + 1) / n</c>.
    /// </summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>
    /// The expected calibration error: the mean gap between confidence and accuracy over the bins, weighted
    /// by the number of predictions in each.
    /// </summary>
    public double ExpectedError { get; }

    /// <summary>The maximum calibration error: the largest gap between confidence and accuracy among the bins that are not empty.</summary>
    public double MaximumError { get; }

    /// <summary>Computes the calibration of an evaluation's predictions.</summary>
    /// <param name="evaluation">An evaluation that has probabilities.</param>
    /// <param name="bins">The number of bins of equal width.</param>
    /// <exception cref="InvalidOperationException">The evaluation has no probabilities.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is not above 0.</exception>
    public static Calibration Of(Evaluation evaluation, int bins = 15)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        evaluation.RequireProbabilities("Calibration");
        var count = new int[bins];
        var right = new int[bins];
        var confidence = new double[bins];
        ReadOnlySpan<int> labels = evaluation.Labels.Span, predicted = evaluation.Predicted.Span;
        for (int i = 0; i < evaluation.Count; i++)
        {
            double sure = evaluation.Probability(i, predicted[i]);
            int bin = BinOf(sure, bins);
            count[bin]++;
            right[bin] += predicted[i] == labels[i] ? 1 : 0;
            confidence[bin] += sure;
        }
        IEnumerable<CalibrationBin> all = Enumerable.Range(0, bins).Select(b => new CalibrationBin(
            (double)b / bins, (b + 1.0) / bins, count[b], ConfusionMatrix.Quotient(confidence[b], count[b]),
            ConfusionMatrix.Quotient(right[b], count[b])));
        return new Calibration([.. all], evaluation.Count);
    }

    /// <summary>Returns the errors and one row per bin.</summary>
    public override string ToString() => ToTable().ToText(Title);

    string INotebookView.ToHtml() => ToTable().ToHtml(Title);

    private string Title =>
        FormattableString.Invariant(
            $"expected calibration error {ExpectedError:0.0000}, maximum {MaximumError:0.0000} ({Bins.Count} bins)");

    private TextTable ToTable()
    {
        var table = new TextTable("confidence", "mean", "accuracy", "count");
        foreach (CalibrationBin bin in Bins)
        {
            bool empty = bin.Count == 0;
            table.Add(
                $"{Share(bin.Lower)} to {Share(bin.Upper)}",
                empty ? "" : Share(bin.Confidence),
                empty ? "" : Share(bin.Accuracy),
                bin.Count.ToString("N0", CultureInfo.InvariantCulture));
        }
        return table;
    }

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    private static double Gap(CalibrationBin bin) => Math.Abs(bin.Accuracy - bin.Confidence);

    /// <summary>
    /// Returns the bin of a confidence. It compares with the edges, because the product may put a confidence that equals an edge on its
    /// wrong side.
    /// </summary>
    private static int BinOf(double confidence, int bins)
    {
        int bin = Math.Clamp((int)Math.Ceiling(confidence * bins) - 1, 0, bins - 1);
        if (bin > 0 && confidence <= (double)bin / bins)
            return bin - 1;
        return bin < bins - 1 && confidence > (bin + 1.0) / bins ? bin + 1 : bin;
    }
}
