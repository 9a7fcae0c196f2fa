using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>A real hyperparameter between two bounds.</summary>
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

    internal override object FromUnit(double unit) =>
        Math.Clamp(Logarithmic ? Low * Math.Exp(unit * Math.Log(High / Low)) : Low + unit * (High - Low), Low, High);

    internal override double ToUnit(object value) => Low == High ? 0.5
        : Logarithmic ? Math.Log((double)value / Low) / Math.Log(High / Low)
        : ((double)value - Low) / (High - Low);

    internal override object? Parse(object value) =>
        ParameterValue.Number(value) is { } number && number >= Low && number <= High ? number : null;

    internal override string Describe() => FormattableString.Invariant($"a number from {Low} to {High}");
}
