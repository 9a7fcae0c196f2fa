namespace MnistHelpers.Metrics;

/// <summary>The numbers of positive and negative samples at or above each distinct score, the highest score first.</summary>
internal sealed class ThresholdCounts
{
    private ThresholdCounts(double[] thresholds, long[] truePositives, long[] falsePositives) =>
        (Thresholds, TruePositives, FalsePositives) = (thresholds, truePositives, falsePositives);

    /// <summary>The distinct scores, decreasing.</summary>
    internal double[] Thresholds { get; }

    /// <summary>The number of positive samples at or above each score; the last entry counts them all.</summary>
    internal long[] TruePositives { get; }

    /// <summary>The number of negative samples at or above each score; the last entry counts them all.</summary>
    internal long[] FalsePositives { get; }

    internal long Positives => TruePositives[^1];

    internal long Negatives => FalsePositives[^1];

    internal static ThresholdCounts Of(ReadOnlySpan<bool> positive, ReadOnlySpan<double> scores)
    {
        Check(positive, scores);
        double[] keys = scores.ToArray();
        bool[] flags = positive.ToArray();
        Array.Sort(keys, flags);
        var thresholds = new List<double>();
        var truePositives = new List<long>();
        var falsePositives = new List<long>();
        long hits = 0;
        for (int i = keys.Length - 1; i >= 0; i--)
        {
            hits += flags[i] ? 1 : 0;
            // Samples with equal scores are counted together, because their order is arbitrary.
            if (i > 0 && keys[i - 1] == keys[i])
                continue;
            thresholds.Add(keys[i]);
            truePositives.Add(hits);
            falsePositives.Add(keys.Length - i - hits);
        }
        return new ThresholdCounts([.. thresholds], [.. truePositives], [.. falsePositives]);
    }

    private static void Check(ReadOnlySpan<bool> positive, ReadOnlySpan<double> scores)
    {
        if (scores.Length == 0)
            throw new ArgumentException("scores: none found; give at least one sample", nameof(scores));
        if (scores.Length != positive.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"scores: {scores.Length:N0} found for {positive.Length:N0} samples; give one score a sample"),
                nameof(scores));
        }
        for (int i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"scores: {scores[i]} found at index {i:N0}; give finite numbers"), nameof(scores));
            }
        }
    }
}
