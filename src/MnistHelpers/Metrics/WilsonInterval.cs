namespace MnistHelpers.Metrics;

/// <summary>
/// The 95 % confidence interval of a proportion observed on n samples. Wilson, "Probable inference, the law of succession, and statistical
/// inference", 1927.
/// </summary>
internal static class WilsonInterval
{
    private const double Deviations = 1.959963984540054;

    internal static (double Lower, double Upper) Of(double share, int count)
    {
        const double Square = Deviations * Deviations;
        double scale = 1 + Square / count;
        double center = (share + Square / (2 * count)) / scale;
        double half = Deviations / scale * Math.Sqrt(share * (1 - share) / count + Square / (4.0 * count * count));
        return (Math.Max(0, center - half), Math.Min(1, center + half));
    }
}
