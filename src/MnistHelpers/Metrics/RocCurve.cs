using MnistHelpers.Metrics;

namespace MnistHelpers;

/// <summary>
/// The receiver operating characteristic: the true positive rate of a class against its false positive rate at decreasing score thresholds,
/// point for point as in <c>sklearn.metrics.roc_curve</c> 1.2.
/// </summary>
public sealed class RocCurve
{
    private RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] thresholds)
    {
        (FalsePositiveRate, TruePositiveRate, Thresholds) = (falsePositiveRate, truePositiveRate, thresholds);
        for (int i = 1; i < thresholds.Length; i++)
            AreaUnderCurve += (falsePositiveRate[i] - falsePositiveRate[i - 1]) * (truePositiveRate[i] + truePositiveRate[i - 1]) / 2;
    }

    /// <summary>
    /// The fraction of the negative samples classified as positive at each threshold, increasing from 0;
    /// NaN if there are no negative samples.
    /// </summary>
    public IReadOnlyList<double> FalsePositiveRate { get; }

    /// <summary>
    /// The fraction of the positive samples classified as positive at each threshold, increasing from 0;
    /// NaN if there are no positive samples.
    /// </summary>
    public IReadOnlyList<double> TruePositiveRate { get; }

    /// <summary>
    /// The scores, decreasing; samples with at least this score are classified as positive. The first threshold is the highest score plus
    /// 1, at which no sample is.
    /// </summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>
    /// The area under the curve by the trapezoidal rule: the probability that a positive sample scores higher than a negative one, with
    /// ties counting half. NaN, as in scikit-learn, if there are no positive or no negative samples.
    /// </summary>
    public double AreaUnderCurve { get; }

    /// <summary>Computes the curve from scores; a higher score means more confidence in the positive class.</summary>
    /// <param name="positive">Whether each sample is positive, <c>[N]</c>.</param>
    /// <param name="scores">Probabilities, logits or other finite scores <c>[N]</c>.</param>
    /// <param name="dropIntermediate">
    /// Whether to drop points in the middle of a straight line with equal steps; the curve and its area stay the same.
    /// </param>
    /// <exception cref="ArgumentException">There are no samples, the lengths differ, or a score is not finite.</exception>
    public static RocCurve FromScores(ReadOnlySpan<bool> positive, ReadOnlySpan<double> scores, bool dropIntermediate = true)
    {
        ThresholdCounts counts = ThresholdCounts.Of(positive, scores);
        int[] kept = [.. Enumerable.Range(0, counts.Thresholds.Length).Where(i => !dropIntermediate || IsCorner(counts, i))];
        double[] Rates(long[] taken, long total) =>
            [total == 0 ? double.NaN : 0, .. kept.Select(i => total == 0 ? double.NaN : (double)taken[i] / total)];
        return new RocCurve(
            Rates(counts.FalsePositives, counts.Negatives),
            Rates(counts.TruePositives, counts.Positives),
            [counts.Thresholds[0] + 1, .. kept.Select(i => counts.Thresholds[i])]);
    }

    /// <summary>Returns whether the step after a point differs from the step before it; always true at the ends.</summary>
    private static bool IsCorner(ThresholdCounts counts, int i) =>
        i == 0 || i == counts.Thresholds.Length - 1 || Bends(counts.TruePositives, i) || Bends(counts.FalsePositives, i);

    private static bool Bends(long[] taken, int i) => taken[i + 1] - taken[i] != taken[i] - taken[i - 1];
}
