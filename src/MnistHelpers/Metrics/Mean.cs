namespace MnistHelpers.Metrics;

/// <summary>
/// Means that round as NumPy's do: NumPy adds pairwise (Higham, "The accuracy of floating point summation", 1993), in blocks with eight
/// running sums. The last bit decides what a report shows if a mean lies halfway between two printed numbers.
/// </summary>
internal static class Mean
{
    private const int Lanes = 8;
    private const int Block = 128;

    /// <summary>Returns the mean of the classes' scores, unweighted or weighted by their support.</summary>
    internal static double Of(Averaging averaging, ReadOnlySpan<double> scores, ReadOnlySpan<double> support) => averaging switch
    {
        Averaging.Macro => Plain(scores),
        Averaging.Weighted => Weighted(scores, support),
        _ => throw new ArgumentOutOfRangeException(nameof(averaging), $"averaging: {averaging} found; give Macro, Weighted or Micro"),
    };

    private static double Plain(ReadOnlySpan<double> values) => ConfusionMatrix.Quotient(Sum(values), values.Length);

    private static double Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var products = new double[values.Length];
        for (int i = 0; i < products.Length; i++)
            products[i] = values[i] * weights[i];
        return ConfusionMatrix.Quotient(Sum(products), Sum(weights));
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        if (values.Length > Block)
        {
            int half = values.Length / 2 / Lanes * Lanes;
            return Sum(values[..half]) + Sum(values[half..]);
        }
        int blocked = values.Length / Lanes * Lanes;
        double sum = 0;
        if (blocked > 0)
        {
            Span<double> lanes = stackalloc double[Lanes];
            values[..Lanes].CopyTo(lanes);
            for (int i = Lanes; i < blocked; i++)
                lanes[i % Lanes] += values[i];
            sum = (lanes[0] + lanes[1] + (lanes[2] + lanes[3])) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
        }
        foreach (double value in values[blocked..])
            sum += value;
        return sum;
    }
}
