using System.Globalization;
using MnistHelpers.Metrics;
namespace MnistHelpers;

/// <summary>
/// Calibration of a classifier's confidence by temperature scaling: the logits are divided by one temperature before the softmax, which
/// changes the probabilities but not the predictions. Guo, Pleiss, Sun, Weinberger, "On calibration of modern neural networks", ICML 2017.
/// </summary>
public sealed class TemperatureScaling
{
    /// <summary>The lowest temperature that a fit returns.</summary>
    public const double Minimum = 0.01;

    /// <summary>The highest temperature that a fit returns.</summary>
    public const double Maximum = 100;

    /// <summary>Creates a scaling with a given temperature: above 1 lowers the confidence, below 1 raises it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The temperature is not a finite number above 0.</exception>
    public TemperatureScaling(double temperature)
    {
        if (!(temperature > 0 && double.IsFinite(temperature)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(temperature), FormattableString.Invariant($"temperature: {temperature} found; give a finite number above 0"));
        }
        Temperature = temperature;
    }

    /// <summary>The divisor of the logits.</summary>
    public double Temperature { get; }

    /// <summary>
    /// Fits the temperature that minimizes the log loss on held-out samples. The same samples give the same temperature. If the loss keeps
    /// falling in one direction, as it does when every sample is correct, the temperature is <see cref="Minimum"/> or
    /// <see cref="Maximum"/>.
    /// </summary>
    /// <param name="labels">The true labels <c>[N]</c> of samples that the classifier was not trained on.</param>
    /// <param name="logits">Logits or log-probabilities <c>[N, classes]</c>, row-major.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">
    /// There are no samples, the lengths do not match, a label lies outside the classes, or a logit is not finite.
    /// </exception>
    public static TemperatureScaling Fit(ReadOnlySpan<int> labels, ReadOnlySpan<float> logits, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (labels.Length == 0)
            throw new ArgumentException("labels: none found; give at least one held-out sample", nameof(labels));
        ConfusionMatrix.Check(labels, classes, nameof(labels));
        CheckLogits(logits, classes);
        if (logits.Length != (long)labels.Length * classes)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"logits: {logits.Length:N0} values found, {(long)labels.Length * classes:N0} expected; give {classes} for each of "
                        + $"the {labels.Length:N0} labels"), nameof(logits));
        }
        return new TemperatureScaling(TemperatureFit.Minimize(labels, logits, classes));
    }

    /// <summary>Fits the temperature that minimizes the log loss on a held-out evaluation.</summary>
    /// <exception cref="InvalidOperationException">The evaluation has no probabilities.</exception>
    public static TemperatureScaling Fit(Evaluation heldOut) =>
        Fit(Required(heldOut).Labels.Span, Logarithms(heldOut), heldOut.Classes);

    /// <summary>Computes the class probabilities <c>[N, classes]</c>: the softmax of the logits divided by the temperature.</summary>
    /// <param name="logits">Logits or log-probabilities <c>[N, classes]</c>, row-major.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">The logits do not form complete rows, or are not finite.</exception>
    public float[] Probabilities(ReadOnlySpan<float> logits, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        CheckLogits(logits, classes);
        var probabilities = new float[logits.Length];
        var powers = new double[classes];
        for (int start = 0; start < logits.Length; start += classes)
        {
            ReadOnlySpan<float> row = logits.Slice(start, classes);
            double highest = float.NegativeInfinity, sum = 0;
            foreach (float logit in row)
                highest = Math.Max(highest, logit);
            for (int c = 0; c < classes; c++)
                sum += powers[c] = Math.Exp((row[c] - highest) / Temperature);
            for (int c = 0; c < classes; c++)
                probabilities[start + c] = (float)(powers[c] / sum);
        }
        return probabilities;
    }

    /// <summary>Evaluates the same samples with scaled probabilities.</summary>
    /// <exception cref="InvalidOperationException">The evaluation has no probabilities.</exception>
    public Evaluation Apply(Evaluation evaluation) =>
        Evaluation.FromProbabilities(
            Required(evaluation).Labels.Span, Probabilities(Logarithms(evaluation), evaluation.Classes), evaluation.Classes);

    /// <summary>Returns the temperature.</summary>
    public override string ToString() => FormattableString.Invariant($"temperature {Temperature:0.0000}");

    private static Evaluation Required(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        evaluation.RequireProbabilities("TemperatureScaling");
        return evaluation;
    }

    /// <summary>
    /// Returns the logarithms of the probabilities, which serve as logits; a 0 counts as the smallest positive float, since the softmax
    /// that gave it had a finite logit.
    /// </summary>
    private static float[] Logarithms(Evaluation evaluation) =>
        Array.ConvertAll(evaluation.Probabilities.ToArray(), p => (float)Math.Log(Math.Max(p, float.Epsilon)));

    private static void CheckLogits(ReadOnlySpan<float> logits, int classes)
    {
        if (logits.Length % classes != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"logits: {logits.Length:N0} values found, which are no whole rows of {classes}; give {classes} a sample"),
                    nameof(logits));
        }
        for (int i = 0; i < logits.Length; i++)
        {
            if (!float.IsFinite(logits[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"logits: {logits[i]} found in row {i / classes:N0}; give finite numbers"), nameof(logits));
            }
        }
    }
}
