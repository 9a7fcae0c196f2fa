namespace TensorKernels;

/// <summary>The error function in double precision.</summary>
internal static class Erf
{
    private const double SeriesEnd = 3;
    private const double TwoOverRootPi = 1.1283791670955126;

    internal static void Apply(ReadOnlySpan<float> x, Span<float> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = (float)Of(x[i]);
    }

    internal static void Apply(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = Of(x[i]);
    }

    /// <summary>
    /// Computes the error function: near 0 by 2/√π · e^(-x²) · Σ 2ⁿx²ⁿ⁺¹ / (2n + 1)!!, whose terms are all positive; elsewhere by the
    /// continued fraction of its complement.
    /// </summary>
    /// <remarks>Abramowitz, Stegun: Handbook of Mathematical Functions, 7.1.6 and 7.1.14.</remarks>
    internal static double Of(double x)
    {
        double size = Math.Abs(x);
        if (size > 6)
            return Math.Sign(x);
        if (double.IsNaN(x))
            return x;
        double scale = Math.Exp(-x * x);
        if (size < SeriesEnd)
        {
            double term = x, sum = x;
            for (int n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
            {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }

            return TwoOverRootPi * scale * sum;
        }

        double fraction = size;
        for (int n = 60; n >= 1; n--)
            fraction = size + n / 2.0 / fraction;
        double complement = scale / (fraction * Math.Sqrt(Math.PI));
        return Math.Sign(x) * (1 - complement);
    }

    /// <summary>Computes the inverse error function of y by Newton's method, starting from Winitzki's approximation (2008).</summary>
    internal static double Inverse(double y)
    {
        if (Math.Abs(y) >= 1)
            return y / (1 - Math.Abs(y));
        const double A = 0.147;
        double log = Math.Log(1 - (y * y)), half = (2 / (Math.PI * A)) + (log / 2);
        double x = Math.Sign(y) * Math.Sqrt(Math.Sqrt((half * half) - (log / A)) - half);
        for (int i = 0; i < 4 && x != 0; i++)
            x -= (Of(x) - y) / (TwoOverRootPi * Math.Exp(-x * x));
        return x;
    }
}
