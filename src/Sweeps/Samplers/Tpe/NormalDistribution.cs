namespace MnistHelpers.Sweeps.Samplers;

/// <summary>The standard normal distribution, optimized for kernels.</summary>
internal static class NormalDistribution
{
    /// <summary>The logarithm of the square root of two pi.</summary>
    internal const double LogRootTwoPi = 0.91893853320467274178;

    /// <summary>
    /// Returns the probability of a number below <paramref name="z"/>, to 7 digits (Abramowitz, Stegun, "Handbook of mathematical
    /// functions", 26.2.17).
    /// </summary>
    internal static double Below(double z)
    {
        double tail = Above(Math.Abs(z));
        return z < 0 ? tail : 1 - tail;
    }

    /// <summary>
    /// Returns the probability of a number between two bounds, without cancellation if both probabilities are close to 1.
    /// </summary>
    internal static double Between(double low, double high) => low > 0 ? Above(low) - Above(high) : Below(high) - Below(low);

    /// <summary>
    /// Draws from the distribution truncated to a range that contains its mean (Marsaglia's polar method, repeated until the number fits).
    /// </summary>
    internal static double Draw(SeededRandom random, double low, double high)
    {
        while (true)
        {
            double x = random.Uniform(-1, 1), y = random.Uniform(-1, 1), square = x * x + y * y;
            if (square is >= 1 or 0)
                continue;
            double z = x * Math.Sqrt(-2 * Math.Log(square) / square);
            if (z >= low && z <= high)
                return z;
        }
    }

    private static double Above(double z)
    {
        double t = 1 / (1 + 0.2316419 * z);
        double series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.Exp(-0.5 * z * z - LogRootTwoPi) * series;
    }
}
