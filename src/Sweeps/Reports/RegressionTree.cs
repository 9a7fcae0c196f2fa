namespace MnistHelpers.Sweeps.Reports;

/// <summary>A node of a regression tree, which predicts the mean target of the rows in the same leaf.</summary>
internal sealed class RegressionTree
{
    private readonly double _mean;
    private readonly TreeSplit? _split;
    private readonly RegressionTree? _left;
    private readonly RegressionTree? _right;

    private RegressionTree(double mean, TreeSplit? split = null, RegressionTree? left = null, RegressionTree? right = null) =>
        (_mean, _split, _left, _right) = (mean, split, left, right);

    /// <summary>Splits the rows until those of a leaf have equal targets or cannot be distinguished.</summary>
    internal static RegressionTree Grow(double[][] rows, double[] targets, int[] categories, int[] sample)
    {
        double mean = sample.Average(row => targets[row]);
        TreeSplit? best = null;
        if (sample.Any(row => targets[row] != targets[sample[0]]))
        {
            for (int feature = 0; feature < categories.Length; feature++)
            {
                if (TreeSplit.Best(rows, targets, categories[feature], feature, sample, mean) is { } split && !(split.Gain <= best?.Gain))
                    best = split;
            }
        }
        if (best is null)
            return new RegressionTree(mean);
        ILookup<bool, int> sides = sample.ToLookup(row => best.IsLeft(rows[row]));
        return new RegressionTree(
            mean, best, Grow(rows, targets, categories, [.. sides[true]]), Grow(rows, targets, categories, [.. sides[false]]));
    }

    internal double Predict(double[] point)
    {
        RegressionTree node = this;
        while (node._split is { } split)
            node = split.IsLeft(point) ? node._left! : node._right!;
        return node._mean;
    }
}
