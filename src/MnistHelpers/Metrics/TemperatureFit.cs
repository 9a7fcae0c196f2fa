namespace MnistHelpers.Metrics;

/// <summary>Finds the temperature T with the least log loss. The loss is convex in β = 1 / T, so its slope has one root.</summary>
internal static class TemperatureFit
{
    private const int MaximumSteps = 200;
    private const double RelativeTolerance = 1e-15;

    internal static double Minimize(ReadOnlySpan<int> labels, ReadOnlySpan<float> logits, int classes)
    {
        const double lowest = 1 / TemperatureScaling.Maximum, highest = 1 / TemperatureScaling.Minimum;
        double beta = 1;
        if (Slope(labels, logits, classes, beta).First == 0)
            return 1;
        if (Slope(labels, logits, classes, lowest).First >= 0)
            return TemperatureScaling.Maximum;
        if (Slope(labels, logits, classes, highest).First <= 0)
            return TemperatureScaling.Minimum;

        // Newton's method, with bisection where a step would leave the bracket.
        double low = lowest, high = highest;
        for (int step = 0; step < MaximumSteps; step++)
        {
            (double first, double second) = Slope(labels, logits, classes, beta);
            (low, high) = first < 0 ? (beta, high) : (low, beta);
            double next = beta - first / second;
            if (!(next > low && next < high))
                next = first == 0 ? beta : (low + high) / 2;
            bool settled = Math.Abs(next - beta) <= RelativeTolerance * beta;
            beta = next;
            if (settled)
                break;
        }
        return 1 / beta;
    }

    /// <summary>Computes the first and second derivatives of the summed log loss with respect to β.</summary>
    private static (double First, double Second) Slope(ReadOnlySpan<int> labels, ReadOnlySpan<float> logits, int classes, double beta)
    {
        double first = 0, second = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> row = logits.Slice(i * classes, classes);
            double truth = row[labels[i]], highest = double.NegativeInfinity;
            foreach (float logit in row)
                highest = Math.Max(highest, logit);
            double weights = 0, mean = 0, square = 0;
            foreach (float logit in row)
            {
                double weight = Math.Exp(beta * (logit - highest)), distance = logit - truth;
                weights += weight;
                mean += weight * distance;
                square += weight * distance * distance;
            }
            mean /= weights;
            first += mean;
            second += square / weights - mean * mean;
        }
        return (first, second);
    }
}
