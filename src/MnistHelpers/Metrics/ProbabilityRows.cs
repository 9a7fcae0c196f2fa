namespace MnistHelpers.Metrics;

/// <summary>Class probabilities <c>[N, classes]</c>, row-major.</summary>
internal static class ProbabilityRows
{
    /// <summary>How far the sum of a row of float32 softmax values may be from 1.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>Throws if the values are not probabilities: wrong lengths, logits, logarithms, NaN.</summary>
    internal static void Check(ReadOnlySpan<float> probabilities, int count, int classes)
    {
        if (probabilities.Length != (long)count * classes)
        {
            throw Fault(
                $"probabilities: {probabilities.Length:N0} values found, {(long)count * classes:N0} expected; "
                    + $"give {classes} for each of the {count:N0} labels");
        }
        for (int row = 0; row < count; row++)
        {
            double sum = 0;
            foreach (float probability in probabilities.Slice(row * classes, classes))
            {
                if (!(probability >= 0))
                {
                    throw Fault(
                        $"probabilities: {probability} found in row {row:N0}; give probabilities from 0 to 1: the softmax of logits, the "
                            + $"exponential of logarithms");
                }
                sum += probability;
            }
            if (!(Math.Abs(sum - 1) <= Tolerance))
            {
                throw Fault(
                    $"probabilities: row {row:N0} sums to {sum:0.####}, 1 expected; give probabilities: the softmax of logits, the "
                        + $"exponential of logarithms");
            }
        }
    }

    /// <summary>Returns the index of the highest value of each row; the first of equal ones.</summary>
    internal static int[] ArgMax(ReadOnlySpan<float> probabilities, int classes)
    {
        var best = new int[probabilities.Length / classes];
        for (int row = 0; row < best.Length; row++)
        {
            ReadOnlySpan<float> values = probabilities.Slice(row * classes, classes);
            for (int c = 1; c < classes; c++)
            {
                if (values[c] > values[best[row]])
                    best[row] = c;
            }
        }
        return best;
    }

    private static ArgumentException Fault(ref InvariantText fault) => new(fault.ToStringAndClear());
}
