using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers.Charts;

/// <summary>An axis of parallel coordinates: its range, its ticks, and where each trial crosses it.</summary>
internal sealed class SweepAxis
{
    /// <summary>The label of the tick that trials without the hyperparameter pass through.</summary>
    internal const string NotSet = "not set";

    private const double Padding = 0.05;

    internal SweepAxis(SweepParameter parameter, IReadOnlyList<Trial> trials)
    {
        Parameter = parameter;
        (double At, string Text)[] ticks = TicksOf(parameter);
        double low = ticks.Length > 0 ? ticks[0].At : 0, high = ticks.Length > 0 ? ticks[^1].At : 0;
        if (!parameter.IsCategory)
            (low, high) = (parameter.Position(parameter.Numbers[0]), parameter.Position(parameter.Numbers[^1]));
        double missing = low - (parameter.IsCategory ? 1 : 0.15 * (high > low ? high - low : 1));
        if (trials.Any(trial => parameter.Position(trial) is null))
        {
            ticks = [(missing, NotSet), .. ticks];
            low = missing;
        }
        (Low, High) = Padded(low, high);
        Ticks = ticks;
        Positions = [.. trials.Select(trial => parameter.Position(trial) ?? missing)];
    }

    internal SweepParameter Parameter { get; }

    internal string Name => Parameter.Name;

    internal double Low { get; }

    internal double High { get; }

    /// <summary>The ticks, the lowest first.</summary>
    internal IReadOnlyList<(double At, string Text)> Ticks { get; }

    /// <summary>The positions of the trials, in their order.</summary>
    internal IReadOnlyList<double> Positions { get; }

    /// <summary>Returns a range with some room at both ends.</summary>
    internal static (double Low, double High) Padded(double low, double high)
    {
        double padding = Padding * (high > low ? high - low : Math.Max(Math.Abs(high), 1));
        return (low - padding, high + padding);
    }

    /// <summary>Returns how far along the axis a position is, from 0 to 1.</summary>
    internal double Share(double position) => (position - Low) / (High - Low);

    /// <summary>Returns the powers of ten in a range, and multiples between them where there are few.</summary>
    internal static IEnumerable<double> Logarithmic(double low, double high)
    {
        int[] factors = (high / low) switch { < 20 => [1, 2, 5], < 1e4 => [1, 3], _ => [1] };
        for (int exponent = (int)Math.Floor(Math.Log10(low)); exponent <= Math.Log10(high); exponent++)
        {
            foreach (int factor in factors)
            {
                double tick = Math.Round(factor * Math.Pow(10, exponent), Math.Clamp(-exponent, 0, 15));
                if (tick >= low && tick <= high)
                    yield return tick;
            }
        }
    }

    /// <summary>Returns the positions of the ticks and the values that they show, the lowest first.</summary>
    private static (double At, string Text)[] TicksOf(SweepParameter parameter)
    {
        if (parameter.IsCategory)
            return [.. parameter.Categories.Select((text, i) => ((double)i, text))];
        IReadOnlyList<double> numbers = parameter.Numbers;
        double[] shown = [.. parameter.HasTickForAll ? numbers
            : parameter.IsLogarithmic ? Logarithmic(numbers[0], numbers[^1])
            : Even(numbers[0], numbers[^1])];
        return [.. shown.Select(number => (parameter.Position(number), SweepParameter.Text(number)))];
    }

    /// <summary>Returns about five multiples of 1, 2 or 5 times a power of ten.</summary>
    private static IEnumerable<double> Even(double low, double high)
    {
        double rough = (high - low) / 5, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        for (double number = Math.Ceiling(low / step); number * step <= high; number++)
            yield return Math.Round(number * step, Math.Clamp(2 - (int)Math.Floor(Math.Log10(step)), 0, 15));
    }
}
