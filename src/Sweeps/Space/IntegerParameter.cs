using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>An integer hyperparameter: <see cref="Low"/>, <see cref="Low"/> + <see cref="Step"/>, … up to <see cref="High"/>.</summary>
public sealed record IntegerParameter : SearchParameter
{
    /// <param name="name">The name.</param>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value.</param>
    /// <param name="step">The difference between neighboring values; 1 by default.</param>
    /// <param name="logarithmic">
    /// Whether values are distributed log-uniformly instead of uniformly; false by default. Requires <paramref name="low"/> above 0 and a
    /// step of 1.
    /// </param>
    /// <exception cref="ArgumentException">The lower bound exceeds the upper one, or the step is below 1.</exception>
    public IntegerParameter(string name, int low, int high, int step = 1, bool logarithmic = false)
        : base(name)
    {
        OptionCheck.Require(low <= high, $"{name}: from {low} to {high} found; give the smaller bound first");
        OptionCheck.Require(step > 0, $"{name}: a step of {step} found; give 1 or more");
        OptionCheck.Require(!logarithmic || low > 0, $"{name}: logarithmic from {low} found; give bounds above 0");
        OptionCheck.Require(!logarithmic || step == 1, $"{name}: logarithmic with a step of {step} found; leave the step at 1");
        OptionCheck.Require(
            ((long)high - low) / step < int.MaxValue, $"{name}: from {low} to {high} found; give fewer than {int.MaxValue} values");
        (Low, Step, Logarithmic) = (low, step, logarithmic);
        High = (int)(low + ((long)high - low) / step * step);
    }

    /// <summary>The smallest value.</summary>
    public int Low { get; }

    /// <summary>The largest value, a whole number of steps above <see cref="Low"/>.</summary>
    public int High { get; }

    /// <summary>The difference between neighboring values.</summary>
    public int Step { get; }

    /// <summary>Whether values are distributed log-uniformly instead of uniformly.</summary>
    public bool Logarithmic { get; }

    internal override int? Count => (int)(((long)High - Low) / Step + 1);

    private double LogLow => Math.Log(Low - 0.5);

    private double LogHigh => Math.Log(High + 0.5);

    internal override object FromUnit(double unit)
    {
        double number = Logarithmic
            ? Math.Round(Math.Exp(LogLow + unit * (LogHigh - LogLow)))
            : Low + Math.Floor(unit * Count!.Value) * Step;
        return (int)Math.Clamp(number, Low, High);
    }

    internal override double ToUnit(object value)
    {
        int number = (int)value;
        return Logarithmic ? (Math.Log(number) - LogLow) / (LogHigh - LogLow) : (((double)number - Low) / Step + 0.5) / Count!.Value;
    }

    internal override object? Parse(object value) =>
        ParameterValue.Number(value) is { } number && number >= Low && number <= High && (number - Low) % Step == 0 ? (int)number : null;

    internal override string Describe() => Step > 1
        ? FormattableString.Invariant($"a whole number from {Low} to {High} in steps of {Step}")
        : FormattableString.Invariant($"a whole number from {Low} to {High}");
}
