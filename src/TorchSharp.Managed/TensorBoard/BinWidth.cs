using TorchSharp.Utils.tensorboard.Enums;

namespace TorchSharp.Engine;

/// <summary>Bins of equal width chosen from the values: the estimators of numpy.histogram_bin_edges.</summary>
internal static class BinWidth
{
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    internal static double[] Limits(double[] values, HistogramBinSelector selector)
    {
        double least = values.Min(), greatest = values.Max();
        if (!double.IsFinite(least) || !double.IsFinite(greatest))
        {
            throw new ArgumentException(
                $"add_histogram: values from {least} to {greatest} have no bins of equal width; give "
                    + "finite numbers, or choose the bins of Tensorflow.");
        }
        double width = Of(values, greatest - least, selector);
        if (least == greatest)
            (least, greatest) = (least - 0.5, greatest + 0.5);
        return Equal(least, greatest, width > 0 ? (int)Math.Ceiling((greatest - least) / width) : 1);
    }

    /// <summary>Returns the limits of bins of equal width.</summary>
    private static double[] Equal(double least, double greatest, int bins)
    {
        double step = (greatest - least) / bins;
        double[] limits = [.. Enumerable.Range(0, bins + 1).Select(i => least + (i * step))];
        limits[^1] = greatest;
        return limits;
    }

    private static double Of(double[] values, double range, HistogramBinSelector selector)
    {
        double n = values.Length;
        return selector switch
        {
            HistogramBinSelector.Sqrt => range / Math.Sqrt(n),
            HistogramBinSelector.Sturges => range / (Math.Log2(n) + 1),
            HistogramBinSelector.Rice => range / (2 * Math.Pow(n, 1.0 / 3)),
            HistogramBinSelector.Scott => Math.Pow(24 * Math.Sqrt(Math.PI) / n, 1.0 / 3) * Deviation(values),
            HistogramBinSelector.Doane => Doane(values, range),
            HistogramBinSelector.Stone => Stone(values, range),
            _ =>
                throw new ArgumentOutOfRangeException(
                    nameof(selector), selector, "add_histogram: the bins have to be one of HistogramBinSelector's."),
        };
    }

    private static double Doane(double[] values, double range)
    {
        double n = values.Length, deviation = Deviation(values);
        if (n <= 2 || deviation == 0)
            return 0;
        double mean = values.Average(), skewness = values.Average(value => Math.Pow((value - mean) / deviation, 3));
        double error = Math.Sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        return range / (1 + Math.Log2(n) + Math.Log2(1 + (Math.Abs(skewness) / error)));
    }

    /// <summary>Returns the number of bins with the smallest estimated squared error; of two equal ones, the smaller.</summary>
    private static double Stone(double[] values, double range)
    {
        double n = values.Length;
        if (n <= 1 || range == 0)
            return 0;
        int bins = Enumerable.Range(1, Math.Max(100, (int)Math.Sqrt(n))).MinBy(Error);
        return range / bins;

        double Error(int bins)
        {
            double[] counts = Histogram.Counted(values, Equal(values.Min(), values.Max(), bins));
            return (2 - ((n + 1) * counts.Sum(count => count / n * (count / n)))) / (range / bins);
        }
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
