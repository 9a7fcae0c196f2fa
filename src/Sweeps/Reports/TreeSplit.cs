namespace MnistHelpers.Sweeps.Reports;

/// <summary>A split of a <see cref="RegressionTree"/> by one feature.</summary>
/// <param name="Feature">The index of the feature.</param>
/// <param name="Gain">The decrease in the sum of squared errors.</param>
/// <param name="LeftValues">For a category, whether each value goes left, with NaN last; null for a number.</param>
/// <param name="Threshold">For a number, the value below which rows go left.</param>
/// <param name="MissingLeft">For a number, whether NaN goes left.</param>
internal sealed record TreeSplit(int Feature, double Gain, bool[]? LeftValues, double Threshold = 0, bool MissingLeft = false)
{
    internal bool IsLeft(double[] point)
    {
        double value = point[Feature];
        return LeftValues is not null ? LeftValues[Category(value, LeftValues.Length - 1)]
            : double.IsNaN(value) ? MissingLeft
            : value < Threshold;
    }

    /// <summary>Finds the best split by a feature; null if it does not distinguish the rows.</summary>
    internal static TreeSplit? Best(double[][] rows, double[] targets, int categories, int feature, int[] sample, double mean) =>
        categories > 0 ? OfCategory(rows, targets, categories, feature, sample, mean) : OfNumber(rows, targets, feature, sample, mean);

    private static int Category(double place, int count) => double.IsNaN(place) ? count : Math.Clamp((int)(place * count), 0, count - 1);

    /// <summary>
    /// Splits by a category: if the values are ordered by their mean targets, one of the cuts is the best of all partitions (Fisher, 1958).
    /// </summary>
    private static TreeSplit? OfCategory(double[][] rows, double[] targets, int categories, int feature, int[] sample, double mean)
    {
        double[] sums = new double[categories + 1];
        int[] counts = new int[categories + 1];
        foreach (int row in sample)
        {
            int category = Category(rows[row][feature], categories);
            sums[category] += targets[row] - mean;
            counts[category]++;
        }
        int[] order = [.. Enumerable.Range(0, categories + 1)
            .Where(category => counts[category] > 0)
            .OrderBy(category => sums[category] / counts[category])];
        TreeSplit? best = null;
        double sum = 0;
        int count = 0;
        for (int i = 0; i < order.Length - 1; i++)
        {
            sum += sums[order[i]];
            count += counts[order[i]];
            double gain = Reduction(sum, count, sample.Length);
            if (!(gain <= best?.Gain))
            {
                best = new TreeSplit(
                    feature, gain, [.. Enumerable.Range(0, categories + 1).Select(category => order.AsSpan(0, i + 1).Contains(category))]);
            }
        }
        return best;
    }

    /// <summary>Splits by a number: rows without a value go to either side, or to their own.</summary>
    private static TreeSplit? OfNumber(double[][] rows, double[] targets, int feature, int[] sample, double mean)
    {
        int[] present = [.. sample.Where(row => !double.IsNaN(rows[row][feature]))];
        double[] values = [.. present.Select(row => rows[row][feature])];
        Array.Sort(values, present);
        int missing = sample.Length - present.Length;
        double all = present.Sum(row => targets[row] - mean), sum = 0;
        // The deviations of all rows sum to 0.
        double missingSum = -all;
        TreeSplit? best = missing > 0 && present.Length > 0
            ? new TreeSplit(feature, Reduction(all, present.Length, sample.Length), null, double.PositiveInfinity)
            : null;
        for (int i = 1; i < values.Length; i++)
        {
            sum += targets[present[i - 1]] - mean;
            if (values[i] == values[i - 1])
                continue;
            double alone = Reduction(sum, i, sample.Length),
                together = missing > 0 ? Reduction(sum + missingSum, i + missing, sample.Length) : 0;
            double gain = Math.Max(alone, together);
            if (!(gain <= best?.Gain))
                best = new TreeSplit(feature, gain, null, Between(values[i - 1], values[i]), together > alone);
        }
        return best;
    }

    /// <summary>
    /// Computes the decrease in the sum of squared errors when rows whose deviations have a given sum are separated from the others.
    /// </summary>
    private static double Reduction(double sum, int count, int total) => sum * sum / count + sum * sum / (total - count);

    /// <summary>Returns the midpoint of two values, or the upper one if rounding leaves no value in between.</summary>
    private static double Between(double low, double high) => low + (high - low) / 2 is var middle && middle > low ? middle : high;
}
