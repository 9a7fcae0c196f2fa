namespace MnistHelpers;

/// <summary>
/// The receiver operating characteristic: true against false positive rate of a class as the score that counts as "yes"
/// falls, point for point as <c>sklearn.metrics.roc_curve</c> 1.2 has it.
/// </summary>
public sealed class RocCurve
{
    private RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] thresholds)
    {
        (FalsePositiveRate, TruePositiveRate, Thresholds) = (falsePositiveRate, truePositiveRate, thresholds);
        for (int i = 1; i < thresholds.Length; i++)
            AreaUnderCurve += (falsePositiveRate[i] - falsePositiveRate[i - 1]) * (truePositiveRate[i] + truePositiveRate[i - 1]) / 2;
    }

    /// <summary>The share of the negative samples that are taken at each threshold, rising from 0; NaN when there are none.</summary>
    public IReadOnlyList<double> FalsePositiveRate { get; }

    /// <summary>The share of the positive samples that are taken at each threshold, rising from 0; NaN when there are none.</summary>
    public IReadOnlyList<double> TruePositiveRate { get; }

    /// <summary>
    /// The scores, falling; samples that score as much or more are taken. The first is the highest score plus 1, where nothing is taken.
    /// </summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>
    /// The area under the curve by trapezoids: how probably a positive sample scores above a negative one, ties counting
    /// half. NaN when there is no positive or no negative sample, where scikit-learn has no value either.
    /// </summary>
    public double AreaUnderCurve { get; }

    /// <summary>The curve of scores of which a higher one says "positive" more surely.</summary>
    /// <param name="positive">Whether each sample is of the class <c>[N]</c>.</param>
    /// <param name="scores">Probabilities, logits or other finite scores <c>[N]</c>.</param>
    /// <param name="dropIntermediate">Whether points on a straight line between equal steps are left out: the curve and its area stay the
    /// same.</param>
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

    /// <summary>Whether the step after a point differs from the step before it; the ends always count.</summary>
    private static bool IsCorner(ThresholdCounts counts, int i) =>
        i == 0 || i == counts.Thresholds.Length - 1 || Bends(counts.TruePositives, i) || Bends(counts.FalsePositives, i);

    private static bool Bends(long[] taken, int i) => taken[i + 1] - taken[i] != taken[i] - taken[i - 1];
}
