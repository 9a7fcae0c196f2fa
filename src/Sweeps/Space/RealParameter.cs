using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>
/// A real hyperparameter between two bounds. Its values have few digits, so that what a table shows is what was trained: four significant
/// ones if it is logarithmic, otherwise ten thousand steps or more from bound to bound.
/// </summary>
public sealed record RealParameter : SearchParameter
{
    /// <param name="name">The name.</param>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value.</param>
    /// <param name="logarithmic">
    /// Whether values are distributed log-uniformly, as is usual for learning rates, instead of uniformly; false by default. Requires
    /// <paramref name="low"/> above 0.
    /// </param>
    /// <exception cref="ArgumentException">The lower bound exceeds the upper one, or a bound is not a finite number.</exception>
    public RealParameter(string name, double low, double high, bool logarithmic = false)
        : base(name)
    {
        OptionCheck.Require(
            double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(high - low),
            $"{name}: from {low} to {high} found; give finite bounds");
        OptionCheck.Require(low <= high, $"{name}: from {low} to {high} found; give the smaller bound first");
        OptionCheck.Require(!logarithmic || low > 0, $"{name}: logarithmic from {low} found; give bounds above 0");
        (Low, High, Logarithmic) = (low, high, logarithmic);
    }

    /// <summary>The smallest value.</summary>
    public double Low { get; }

    /// <summary>The largest value.</summary>
    public double High { get; }

    /// <summary>Whether values are distributed log-uniformly instead of uniformly.</summary>
    public bool Logarithmic { get; }

    internal override int? Count => Low == High ? 1 : null;

    internal override object FromUnit(double unit)
    {
        // The bounds are kept as they are given.
        if (unit is 0 or 1) return unit == 0 ? Low : High;
        double value = Logarithmic ? Low * Math.Exp(unit * Math.Log(High / Low)) : Low + unit * (High - Low);
        return Math.Clamp(Rounded(value, Logarithmic ? Math.Log10(value) - 3 : Math.Log10(High - Low) - 4), Low, High);
    }

    internal override double ToUnit(object value) => Low == High ? 0.5
        : Logarithmic ? Math.Log((double)value / Low) / Math.Log(High / Low)
        : ((double)value - Low) / (High - Low);

    internal override object? Parse(object value) =>
        ParameterValue.Number(value) is { } number && number >= Low && number <= High ? number : null;

    internal override string Describe() => FormattableString.Invariant($"a number from {Low} to {High}");

    /// <summary>Rounds a value to a power of ten, the next below an exponent.</summary>
    private static double Rounded(double value, double exponent) => Math.Floor(exponent) switch
    {
        < -15 => value,
        <= 0 and var power => Math.Round(value, (int)-power),
        var power => Math.Round(value / Math.Pow(10, power)) * Math.Pow(10, power),
    };
}
