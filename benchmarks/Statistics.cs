namespace Benchmarks;

/// <summary>What measurements are summed up by.</summary>
internal static class Statistics
{
    /// <summary>The value in the middle; of an even number the mean of the two there.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
