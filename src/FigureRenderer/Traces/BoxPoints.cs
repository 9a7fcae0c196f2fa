namespace FigureRenderer.Traces;

/// <summary>
/// Positions the individual values beside a box: spread out where they lie close, by the same random numbers as in plotly.js.
/// </summary>
internal sealed class BoxPoints
{
    private const int Neighbors = 5;
    private const double Spread = 0.01;

    private uint _seed = 2_000_000_000;

    /// <summary>Returns the offsets of a box's points from its middle, in half-widths.</summary>
    public double[] Offsets(BoxSummary box, IReadOnlyList<double> values, bool all, double position, double jitter)
    {
        if (jitter == 0) return [.. values.Select(_ => position)];
        double spread = Math.Max((box.Most - box.Least) / 10, box.Upper - box.Lower);
        double[] density = [.. values.Select((_, i) => spread == 0 ? 1 : Density(box, values, i, all, spread))];
        double unit = jitter * 2 / (density.DefaultIfEmpty().Max() is > 0 and var most ? most : 1);
        return [.. density.Select(factor => position + (unit * factor * (Random() - 0.5)))];
    }

    private static double Density(BoxSummary box, IReadOnlyList<double> values, int i, bool all, double spread)
    {
        int first = Math.Max(0, i - Neighbors), last = Math.Min(values.Count - 1, i + Neighbors);
        (double low, double high) = (values[first], values[last]);
        if (!all && values[i] < box.Median) high = Math.Min(high, box.Median);
        else if (!all) low = Math.Max(low, box.Median);
        return Math.Clamp(Math.Abs(Math.Sqrt(spread * Spread * (last - first) / (high - low + (spread * 1e-9)))), 0, 1);
    }

    // A linear congruential generator modulo 2^32 whose consecutive numbers never lie close.
    private double Random()
    {
        uint last;
        do (last, _seed) = (_seed, unchecked((69069 * _seed) + 1));
        while (Math.Abs((double)_seed - last) < 429_496_729);
        return _seed / 4_294_967_296.0;
    }
}
