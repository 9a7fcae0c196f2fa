using System.Globalization;
using MnistHelpers.Metrics;
namespace MnistHelpers;

/// <summary>
/// McNemar's test of whether two models evaluated on the same samples are correct equally often (McNemar, 1947). Only samples that one
/// model gets right and the other wrong count; under the null hypothesis, either case is equally likely.
/// </summary>
public sealed class McNemarTest
{
    /// <summary>Smaller probabilities are only reported as smaller than this.</summary>
    private const double LeastShare = 0.001;

    /// <summary>Performs the test on counts.</summary>
    /// <param name="onlyFirstRight">The number of samples that only the first model gets right.</param>
    /// <param name="onlySecondRight">The number of samples that only the second model gets right.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public McNemarTest(int onlyFirstRight, int onlySecondRight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirstRight);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecondRight);
        OnlyFirstRight = onlyFirstRight;
        OnlySecondRight = onlySecondRight;
        // Edwards' correction subtracts 1 from the difference; a difference of 0 stays 0.
        double difference = Math.Max(0, Math.Abs((double)onlyFirstRight - onlySecondRight) - 1);
        ChiSquared = ConfusionMatrix.Quotient(difference * difference, (double)onlyFirstRight + onlySecondRight);
        ChiSquaredPValue = ErrorFunction.Complement(Math.Sqrt(ChiSquared / 2));
        ExactPValue = Exact(onlyFirstRight, onlySecondRight);
    }

    /// <summary>The number of samples that the first model gets right and the second wrong.</summary>
    public int OnlyFirstRight { get; }

    /// <summary>The number of samples that the second model gets right and the first wrong.</summary>
    public int OnlySecondRight { get; }

    /// <summary>
    /// The two-sided p-value of the exact binomial test: the probability that equally good models differ at least this much; 1 if both
    /// counts are equal. Prefer this value if the models differ on fewer than 25 samples.
    /// </summary>
    public double ExactPValue { get; }

    /// <summary>The test statistic with continuity correction, <c>(|b - c| - 1)² / (b + c)</c> (Edwards, 1948); 0 if b = c.</summary>
    public double ChiSquared { get; }

    /// <summary>The p-value of <see cref="ChiSquared"/> under the chi-squared distribution with one degree of freedom.</summary>
    public double ChiSquaredPValue { get; }

    /// <summary>Compares two evaluations of the same samples.</summary>
    /// <exception cref="ArgumentException">The evaluations have different samples.</exception>
    public static McNemarTest Between(Evaluation first, Evaluation second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        first.RequireSameSamples(second, nameof(second));
        int onlyFirst = 0, onlySecond = 0;
        for (int i = 0; i < first.Count; i++)
        {
            bool firstRight = first.Predicted.Span[i] == first.Labels.Span[i],
                secondRight = second.Predicted.Span[i] == first.Labels.Span[i];
            onlyFirst += firstRight && !secondRight ? 1 : 0;
            onlySecond += secondRight && !firstRight ? 1 : 0;
        }
        return new McNemarTest(onlyFirst, onlySecond);
    }

    /// <summary>Returns the counts, their interpretation in a sentence, and both p-values.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"only the first right: {OnlyFirstRight:N0}, only the second: {OnlySecondRight:N0}; were both equally good, chance alone "
                + $"would set them this far apart ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"in {Share(ExactPValue)} of cases (exact p = {ExactPValue:G4}, chi-squared "
                    + $"{ChiSquared:0.0000}, p = {ChiSquaredPValue:G4})");

    private static string Share(double probability) => probability switch
    {
        < LeastShare => FormattableString.Invariant($"fewer than {100 * LeastShare} %"),
        < 0.1 => FormattableString.Invariant($"{100 * probability:0.0} %"),
        _ => FormattableString.Invariant($"{100 * probability:0} %"),
    };

    /// <summary>Computes twice the tail of the binomial distribution with p = 1/2.</summary>
    private static double Exact(int first, int second)
    {
        if (first == second)
            return 1;
        const int step = 500;
        int count = checked(first + second), exponent = 1 - count;
        // The terms C(n, k) can exceed the range of a double, so powers of two are kept in the exponent.
        double term = 1, tail = 1;
        for (int k = 1; k <= Math.Min(first, second); k++)
        {
            term *= (count - k + 1) / (double)k;
            tail += term;
            if (Math.ILogB(tail) < step)
                continue;
            (term, tail) = (Math.ScaleB(term, -step), Math.ScaleB(tail, -step));
            exponent += step;
        }
        return Math.Min(1, Math.ScaleB(tail, exponent));
    }
}
