namespace MnistHelpers.Metrics;

/// <summary>The mean negative logarithm of the predicted probability of the true class.</summary>
internal static class CrossEntropy
{
    /// <summary>The distance from 1 to the next float, with which scikit-learn clips float32 probabilities.</summary>
    private const double Epsilon = 1.0 / (1 << 23);

    /// <summary>
    /// Computes the loss as <c>sklearn.metrics.log_loss</c> 1.2 does for float32: each probability is clipped to [ε, 1 - ε], and each row
    /// is divided by its sum.
    /// </summary>
    internal static double Mean(ReadOnlySpan<int> labels, ReadOnlySpan<float> probabilities, int classes)
    {
        double loss = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            double sum = 0;
            foreach (float probability in probabilities.Slice(i * classes, classes))
                sum += Clip(probability);
            loss -= Math.Log(Clip(probabilities[i * classes + labels[i]]) / sum);
        }
        return loss / labels.Length;
    }

    private static double Clip(double probability) => Math.Clamp(probability, Epsilon, 1 - Epsilon);
}
