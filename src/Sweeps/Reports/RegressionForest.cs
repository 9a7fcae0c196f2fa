namespace MnistHelpers.Sweeps.Reports;

/// <summary>
/// A random forest for regression (Breiman, 2001): fully grown trees, each on its own bootstrap sample, all features considered at every
/// split, as in scikit-learn.
/// </summary>
internal sealed class RegressionForest
{
    private const int Trees = 64;

    /// <summary>The maximum sample size of a tree: more rows take longer without adding information.</summary>
    private const int MaxSample = 1_000;

    private readonly double[][] _rows;
    private readonly double[] _targets;
    private readonly int[] _categories;
    private readonly long _seed;

    /// <param name="rows">The values of the features; NaN counts as a separate value.</param>
    /// <param name="targets">The values to predict.</param>
    /// <param name="categories">
    /// For each feature, the number of categories, which are encoded as positions from 0 to 1 without an order; 0 for a number.
    /// </param>
    /// <param name="seed">The seed of the samples and the shuffling.</param>
    internal RegressionForest(double[][] rows, double[] targets, int[] categories, long seed)
    {
        (_rows, _targets, _categories, _seed) = (rows, targets, categories, seed);
    }

    /// <summary>
    /// Computes for each feature how much the squared error of rows outside a tree's sample increases when its values are shuffled among
    /// them, averaged over the trees.
    /// </summary>
    internal double[] PermutationImportances()
    {
        double[] increases = new double[_categories.Length];
        for (int tree = 0; tree < Trees; tree++)
        {
            SeededRandom random = SeededRandom.At(_seed, tree);
            bool[] isIn = new bool[_rows.Length];
            int[] sample = new int[Math.Min(_rows.Length, MaxSample)];
            for (int i = 0; i < sample.Length; i++)
                isIn[sample[i] = random.Next(_rows.Length)] = true;
            int[] outside = [.. Enumerable.Range(0, _rows.Length).Where(row => !isIn[row])];
            if (outside.Length > 1)
                Add(RegressionTree.Grow(_rows, _targets, _categories, sample), outside, random, increases);
        }
        return increases;
    }

    private void Add(RegressionTree tree, int[] outside, SeededRandom random, double[] increases)
    {
        double error = outside.Sum(row => Squared(tree.Predict(_rows[row]) - _targets[row])) / outside.Length;
        double[] point = new double[_categories.Length];
        for (int feature = 0; feature < point.Length; feature++)
        {
            int[] order = random.Permutation(outside.Length);
            double shuffled = 0;
            for (int i = 0; i < outside.Length; i++)
            {
                _rows[outside[i]].CopyTo(point, 0);
                point[feature] = _rows[outside[order[i]]][feature];
                shuffled += Squared(tree.Predict(point) - _targets[outside[i]]);
            }
            increases[feature] += (shuffled / outside.Length - error) / Trees;
        }
    }

    private static double Squared(double x) => x * x;
}
