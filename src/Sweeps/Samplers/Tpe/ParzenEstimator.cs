namespace MnistHelpers.Sweeps.Samplers;

/// <summary>
/// A density over the points of a space, as positions from 0 to 1: a mixture of a uniform prior and a kernel around each observed point,
/// which is the product of the kernels of its hyperparameters (Bergstra et al., "Algorithms for hyper-parameter optimization", 2011;
/// multivariate as in Falkner et al., "BOHB", 2018).
/// </summary>
internal sealed class ParzenEstimator
{
    /// <summary>The number of kernels processed at a time, so that all their numbers stay in the fastest cache.</summary>
    private const int Block = 256;

    /// <summary>
    /// The bandwidth for one point, as a fraction of the range. It is narrower than elsewhere (0.2 in Optuna), because a sweep has tens of
    /// trials, not hundreds.
    /// </summary>
    private const double Bandwidth = 0.1;

    /// <summary>The weight of the prior: that of an average kernel, in the bandwidths of categories too.</summary>
    private const double PriorWeight = 1;

    private readonly ParzenDimension?[] _dimensions;
    private readonly IReadOnlyList<double[]> _observed;
    private readonly double[]? _weights;
    private readonly double _totalWeight;

    /// <param name="space">The search space of the points.</param>
    /// <param name="observed">The points as positions; NaN for hyperparameters that are not set.</param>
    /// <param name="weights">The weight of each point's kernel, with mean 1; null for 1 each.</param>
    internal ParzenEstimator(SearchSpace space, IReadOnlyList<double[]> observed, double[]? weights = null)
    {
        (_observed, _weights) = (observed, weights);
        _totalWeight = (weights?.Sum() ?? observed.Count) + PriorWeight;
        // Scott's rule, 1992: the more points and the fewer hyperparameters, the narrower.
        int varying = space.Count(parameter => parameter.Count != 1);
        double bandwidth = Bandwidth * Math.Pow(Math.Max(observed.Count, 1), -1.0 / (varying + 4));
        double pseudocount = PriorWeight / (observed.Count + 1);
        _dimensions = [.. space.Select(parameter => ParzenDimension.Of(parameter, bandwidth, pseudocount))];
    }

    /// <summary>Draws the positions of a point from the density.</summary>
    internal double[] Draw(SeededRandom random)
    {
        double left = random.Uniform(0, 1) * _totalWeight;
        int kernel = 0;
        while (kernel < _observed.Count && left >= Weight(kernel))
            left -= Weight(kernel++);
        double[] places = new double[_dimensions.Length];
        for (int i = 0; i < places.Length; i++)
        {
            double middle = kernel < _observed.Count ? _observed[kernel][i] : double.NaN;
            places[i] = double.IsNaN(middle) || _dimensions[i] is not { } dimension ? random.Uniform(0, 1) : dimension.Draw(middle, random);
        }
        return places;
    }

    /// <summary>
    /// Computes the densities of points relative to the prior, up to a common factor; hyperparameters that are not set are left out.
    /// </summary>
    internal double[] Densities(double[][] points)
    {
        double[] sums = new double[points.Length];
        Array.Fill(sums, PriorWeight);
        double[]?[][] rows = [.. points.Select(Rows)];
        var block = new KernelBlock(_dimensions, Math.Min(Block, _observed.Count));
        for (int start = 0; start < _observed.Count; start += Block)
        {
            block.Load(_observed, _weights, start);
            for (int i = 0; i < points.Length; i++)
                sums[i] += block.Sum(points[i], rows[i]);
        }
        return sums;
    }

    private double[]?[] Rows(double[] point) =>
        [.. _dimensions.Select((dimension, i) => double.IsNaN(point[i]) ? null : (dimension as BinnedDimension)?.Row(point[i]))];

    private double Weight(int kernel) => _weights is null ? 1 : _weights[kernel];
}
