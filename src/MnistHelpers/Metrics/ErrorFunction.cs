namespace MnistHelpers.Metrics;

/// <summary>The error function, which .NET lacks. Abramowitz, Stegun, "Handbook of mathematical functions", 7.1.6 and 7.1.14.</summary>
internal static class ErrorFunction
{
    /// <summary>
    /// Below it the series is used, which loses no digits there; above it the continued fraction, which needs few steps there.
    /// </summary>
    private const double Border = 1.5;

    private const int FractionSteps = 200;

    /// <summary>Computes the complement, <c>erfc(x) = 1 - erf(x)</c>, of a number that is not negative, to about 13 digits.</summary>
    internal static double Complement(double x)
    {
        if (x < Border)
            return 1 - Series(x);
        double fraction = x;
        for (int k = FractionSteps; k >= 1; k--)
            fraction = x + k / 2.0 / fraction;
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * fraction);
    }

    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int n = 1; term > 1e-18 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
