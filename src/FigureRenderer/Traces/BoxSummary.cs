namespace FigureRenderer.Traces;

/// <summary>
/// The five-number summary of a sample and related values, as plotly.js computes them: quartiles between neighboring values (Hyndman and
/// Fan's method 5) or medians of the halves (McGill's), and whiskers to the last values within 1.5 interquartile ranges.
/// </summary>
internal sealed class BoxSummary
{
    /// <param name="position">The position of the box on its axis.</param>
    /// <param name="points">Finite values, each with its index in the trace; at least one.</param>
    /// <param name="method">linear, exclusive, or inclusive.</param>
    public BoxSummary(double position, IEnumerable<(double Value, int Index)> points, string? method)
    {
        Position = position;
        Points = [.. points.OrderBy(point => point.Value)];
        double[] values = [.. Points.Select(point => point.Value)];
        Mean = values.Average();
        Deviation = Math.Sqrt(values.Sum(value => (value - Mean) * (value - Mean)) / values.Length);
        Median = Quantile(values, 0.5);
        (Lower, Upper) = Quartiles(values, method);
        // The whisker ends at the last value on each side within the fence; without one, it ends at the box.
        double reach = 1.5 * (Upper - Lower);
        LowerWhisker = Math.Min(Lower, values.FirstOrDefault(value => value >= Lower - reach, values[^1]));
        UpperWhisker = Math.Max(Upper, values.LastOrDefault(value => value <= Upper + reach, values[0]));
        Notch = 1.57 * (Upper - Lower) / Math.Sqrt(values.Length);
    }

    public double Position { get; }

    /// <summary>The values in ascending order.</summary>
    public IReadOnlyList<(double Value, int Index)> Points { get; }

    public double Mean { get; }

    /// <summary>The population standard deviation of the values.</summary>
    public double Deviation { get; }

    public double Median { get; }

    public double Lower { get; }

    public double Upper { get; }

    public double LowerWhisker { get; }

    public double UpperWhisker { get; }

    /// <summary>Half the height of the notch around the median.</summary>
    public double Notch { get; }

    public double Least => Points[0].Value;

    public double Most => Points[^1].Value;

    public bool IsOutlier(double value) => value < LowerWhisker || value > UpperWhisker;

    /// <summary>Returns whether an outlier lies within three interquartile ranges of the box.</summary>
    public bool IsSuspected(double value) => value > Lower - (3 * (Upper - Lower)) && value < Upper + (3 * (Upper - Lower));

    private static (double Lower, double Upper) Quartiles(double[] values, string? method)
    {
        int half = values.Length / 2;
        if (values.Length % 2 == 0 || values.Length == 1 || method is not ("exclusive" or "inclusive"))
            return (Quantile(values, 0.25), Quantile(values, 0.75));
        int shared = method == "inclusive" ? 1 : 0;
        return (Quantile(values[..(half + shared)], 0.5), Quantile(values[(half + 1 - shared)..], 0.5));
    }

    private static double Quantile(double[] values, double share)
    {
        double at = Math.Clamp((share * values.Length) - 0.5, 0, values.Length - 1);
        double rest = at % 1;
        return (rest * values[(int)Math.Ceiling(at)]) + ((1 - rest) * values[(int)at]);
    }
}
