using TorchSharp.Utils.tensorboard.Enums;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The distribution of some values in TensorBoard's format: the upper limit and the count of each bin, starting with an empty bin.
/// </summary>
/// <remarks>Follows <c>make_histogram</c> of torch.utils.tensorboard, with the bins of numpy.histogram.</remarks>
/// <param name="Least">The minimum.</param>
/// <param name="Greatest">The maximum.</param>
/// <param name="Count">The number of values.</param>
/// <param name="Sum">The sum of the values.</param>
/// <param name="SumOfSquares">The sum of the squared values.</param>
/// <param name="Limits">The upper limits of the bins.</param>
/// <param name="Counts">The number of values in each bin.</param>
internal sealed record Histogram(
    double Least, double Greatest, long Count, double Sum, double SumOfSquares, double[] Limits, double[] Counts)
{
    private static readonly double[] s_tensorflowLimits = MakeTensorflowLimits();

    /// <exception cref="ArgumentException">There are no values, or none that falls into a bin.</exception>
    internal static Histogram Of(Tensor tensor, HistogramBinSelector selector, long? maxBins)
    {
        double[] values = Values(tensor);
        if (values.Length == 0)
            throw new ArgumentException("add_histogram: the tensor has no elements; give at least one.");
        if (maxBins < 1)
            throw new ArgumentOutOfRangeException(nameof(maxBins), "add_histogram: max_bins has to be at least 1.");
        double[] limits = selector == HistogramBinSelector.Tensorflow ? s_tensorflowLimits : BinWidth.Limits(values, selector);
        double[] counts = Counted(values, limits);
        if (counts.Length > maxBins)
            (limits, counts) = Joined(limits, counts, (int)(counts.Length / maxBins.Value));

        int first = Array.FindIndex(counts, count => count > 0), last = Array.FindLastIndex(counts, count => count > 0);
        if (first < 0)
            throw new ArgumentException("add_histogram: no value lies in any bin; give finite numbers.");

        // TensorBoard knows only upper limits: an empty bin in front shows where the first one begins.
        double[] shown = first > 0 ? counts[(first - 1)..(last + 1)] : [0, .. counts[..(last + 1)]];
        return new Histogram(
            Extreme(values, double.Min), Extreme(values, double.Max), values.Length, values.Sum(), values.Sum(value => value * value),
            limits[first..(last + 2)], shown);
    }

    /// <summary>
    /// Counts the values in each bin, from its lower limit (inclusive) to its upper limit (exclusive, except for the last bin).
    /// </summary>
    internal static double[] Counted(double[] values, double[] limits)
    {
        var counts = new double[limits.Length - 1];
        foreach (double value in values)
        {
            int found = Array.BinarySearch(limits, value), bin = found >= 0 ? found : ~found - 1;
            if (value == limits[^1])
                bin = counts.Length - 1;
            if (bin >= 0 && bin < counts.Length)
                counts[bin]++;
        }

        return counts;
    }

    private static double[] Values(Tensor tensor)
    {
        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(false);
        Tensor flat = tensor.detach().to_type(ScalarType.Float64).reshape(-1).contiguous();
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, double>(flat.Impl.Bytes).ToArray();
    }

    private static double Extreme(double[] values, Func<double, double, double> choose) => values.Aggregate(choose);

    private static (double[] Limits, double[] Counts) Joined(double[] limits, double[] counts, int together)
    {
        double[] joined = [.. counts.Chunk(together).Select(chunk => chunk.Sum())];
        return ([.. joined.Select((_, i) => limits[i * together]), limits[^1]], joined);
    }

    private static double[] MakeTensorflowLimits()
    {
        var positive = new List<double>();
        for (double limit = 1e-12; limit < 1e20; limit *= 1.1)
            positive.Add(limit);
        return [.. Enumerable.Reverse(positive).Select(limit => -limit), 0, .. positive];
    }
}
