namespace MnistHelpers.Sweeps.Samplers;

/// <summary>A normal distribution with some bandwidth, truncated to 0 to 1.</summary>
internal sealed class TruncatedNormal
{
    private const int Steps = 256;

    private readonly double _bandwidth;
    private readonly double[] _logPeaks = new double[Steps + 2];

    internal TruncatedNormal(double bandwidth)
    {
        _bandwidth = bandwidth;
        Span<double> below = stackalloc double[Steps + 1];
        for (int i = 0; i <= Steps; i++)
            below[i] = NormalDistribution.Below(i / (Steps * bandwidth));
        for (int i = 0; i <= Steps; i++)
            _logPeaks[i] = -NormalDistribution.LogRootTwoPi - Math.Log(bandwidth * (below[i] + below[Steps - i] - 1));
        // For the last position itself.
        _logPeaks[Steps + 1] = _logPeaks[Steps];
    }

    /// <summary>Returns the logarithm of the density at the center, from a table, since it is needed for each kernel.</summary>
    internal double LogPeak(double middle)
    {
        double place = middle * Steps;
        int step = (int)place;
        return _logPeaks[step] + (place - step) * (_logPeaks[step + 1] - _logPeaks[step]);
    }

    /// <summary>Computes the logarithm of the mean density over part of the range.</summary>
    internal double LogMean(double middle, double low, double high)
    {
        double wide = (high - low) / _bandwidth, place = ((low + high) / 2 - middle) / _bandwidth;
        // Over a part as narrow as this, the density is nearly linear.
        const double narrow = 0.125;
        if (wide < narrow)
            return LogPeak(middle) - 0.5 * place * place;
        double mass = NormalDistribution.Between((low - middle) / _bandwidth, (high - middle) / _bandwidth);
        return LogPeak(middle) + NormalDistribution.LogRootTwoPi + Math.Log(Math.Max(mass, 1e-300) / wide);
    }

    internal double Draw(double middle, SeededRandom random) =>
        Math.Clamp(middle + _bandwidth * NormalDistribution.Draw(random, -middle / _bandwidth, (1 - middle) / _bandwidth), 0, 1);
}
