using System.Globalization;
namespace MnistHelpers;

/// <summary>
/// Confidence intervals of scores by the percentile bootstrap: the score is computed repeatedly on as many samples as there are, drawn with
/// replacement; the interval lies between percentiles of these scores, interpolated linearly as in NumPy. Efron, Tibshirani, "An
/// introduction to the bootstrap", 1993, chapter 13.
/// </summary>
public static class Bootstrap
{
    /// <summary>Computes the confidence interval of the accuracy.</summary>
    /// <param name="evaluation">The samples and their predictions.</param>
    /// <param name="options">The options of the bootstrap; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static ConfidenceInterval Accuracy(Evaluation evaluation, BootstrapOptions? options = null) =>
        Score(evaluation, e => e.Accuracy, options);

    /// <summary>Computes the confidence interval of any score, such as <c>e => e.Macro.F1</c> or <c>e => e.AreaUnderRoc()</c>.</summary>
    /// <param name="evaluation">The samples and their predictions.</param>
    /// <param name="score">A function that computes the score of an evaluation.</param>
    /// <param name="options">The options of the bootstrap; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the score of a resample is undefined (NaN).</exception>
    public static ConfidenceInterval Score(Evaluation evaluation, Func<Evaluation, double> score, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(score);
        return Interval(evaluation.Count, score(evaluation), drawn => score(evaluation.Resample(drawn)), options ?? new());
    }

    /// <summary>
    /// Computes the confidence interval of the difference between the first model's score and the second's on the same samples; each
    /// resample uses the same samples for both. If the interval excludes 0, the difference is significant.
    /// </summary>
    /// <param name="first">The first model's predictions.</param>
    /// <param name="second">The second model's predictions for the same samples.</param>
    /// <param name="score">A function that computes the score of an evaluation; null for the accuracy.</param>
    /// <param name="options">The options of the bootstrap; null for the defaults.</param>
    /// <exception cref="ArgumentException">
    /// The evaluations have different samples, an option is out of range, or the score of a resample is undefined (NaN).
    /// </exception>
    public static ConfidenceInterval Difference(
        Evaluation first, Evaluation second, Func<Evaluation, double>? score = null, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        first.RequireSameSamples(second, nameof(second));
        score ??= e => e.Accuracy;
        return Interval(
            first.Count, score(first) - score(second), drawn => score(first.Resample(drawn)) - score(second.Resample(drawn)),
            options ?? new());
    }

    private static ConfidenceInterval Interval(int count, double estimate, Func<int[], double> score, BootstrapOptions options)
    {
        options.Check();
        var random = new SeededRandom(options.Seed);
        var drawn = new int[count];
        var scores = new double[options.Resamples];
        for (int resample = 0; resample < scores.Length; resample++)
        {
            for (int i = 0; i < count; i++)
                drawn[i] = random.Next(count);
            scores[resample] = score(drawn);
            if (double.IsNaN(scores[resample]))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"score: draw {resample + 1:N0} of the samples has none (NaN), as where a class was not drawn; give more samples "
                            + $"or a score that is always defined"), nameof(score));
            }
        }
        Array.Sort(scores);
        double tail = (1 - options.Level) / 2;
        return new ConfidenceInterval(estimate, Quantile(scores, tail), Quantile(scores, 1 - tail), options.Level);
    }

    private static double Quantile(double[] sorted, double share)
    {
        double position = share * (sorted.Length - 1);
        int below = (int)position;
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return sorted[below] + (position - below) * (above - sorted[below]);
    }
}
