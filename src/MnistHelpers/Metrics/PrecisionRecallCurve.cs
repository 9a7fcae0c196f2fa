using MnistHelpers.Metrics;

namespace MnistHelpers;

/// <summary>
/// Precision against recall of a class at increasing score thresholds, point for point
/// as in <c>sklearn.metrics.precision_recall_curve</c> 1.2.
/// </summary>
public sealed class PrecisionRecallCurve
{
    private PrecisionRecallCurve(double[] precision, double[] recall, double[] thresholds)
    {
        (Precision, Recall, Thresholds) = (precision, recall, thresholds);
        for (int i = 0; i < thresholds.Length; i++)
            AveragePrecision += (recall[i] - recall[i + 1]) * precision[i];
    }

    /// <summary>The precision at each threshold, followed by a 1 for the point at which no sample is classified as positive.</summary>
    public IReadOnlyList<double> Precision { get; }

    /// <summary>
    /// The recall at each threshold, decreasing, followed by a 0 for the point at which no sample is classified as positive; 1 at every
    /// threshold if there is no positive sample.
    /// </summary>
    public IReadOnlyList<double> Recall { get; }

    /// <summary>
    /// The distinct scores, increasing; samples with at least this score are classified as positive. There
    /// is one threshold fewer than points.
    /// </summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>
    /// The precision averaged over the steps of recall, <c>Σ (Rₙ - Rₙ₋₁) Pₙ</c>, without interpolation; 0 if there is no positive sample.
    /// </summary>
    public double AveragePrecision { get; }

    /// <summary>Computes the curve from scores; a higher score means more confidence in the positive class.</summary>
    /// <param name="positive">Whether each sample is positive, <c>[N]</c>.</param>
    /// <param name="scores">Probabilities, logits or other finite scores <c>[N]</c>.</param>
    /// <exception cref="ArgumentException">There are no samples, the lengths differ, or a score is not finite.</exception>
    public static PrecisionRecallCurve FromScores(ReadOnlySpan<bool> positive, ReadOnlySpan<double> scores)
    {
        ThresholdCounts counts = ThresholdCounts.Of(positive, scores);
        int last = counts.Thresholds.Length - 1;
        var precision = new double[last + 2];
        var recall = new double[last + 2];
        precision[^1] = 1;
        for (int i = 0; i <= last; i++)
        {
            long hits = counts.TruePositives[last - i];
            precision[i] = (double)hits / (hits + counts.FalsePositives[last - i]);
            recall[i] = counts.Positives == 0 ? 1 : (double)hits / counts.Positives;
        }
        return new PrecisionRecallCurve(precision, recall, [.. counts.Thresholds.Reverse()]);
    }
}
