namespace LiveNotebooks.Tweaking;

/// <summary>
/// The values to which the steps of a number lead. One of them is the value at which stepping began, so that as many steps back lead there
/// again, whatever it is.
/// </summary>
internal sealed class NumberLadder
{
    /// <summary>The leading digits of quantities of which only the order of magnitude matters, such as learning rates.</summary>
    private static readonly decimal[] s_coarse = [1, 2, 3, 5];

    private static readonly decimal[] s_fine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    private static readonly decimal[] s_whole = [1, 1.2m, 1.5m, 2, 2.5m, 3, 4, 5, 6, 7, 8, 9];

    private const decimal Tiniest = 1e-18m, Largest = 1e19m;

    /// <summary>The most values that a slider has.</summary>
    private const int MostStops = 300;

    private readonly Func<decimal, decimal?> _above, _below;
    private readonly decimal _start;
    private readonly NumberRange? _range;

    private NumberLadder(decimal start, NumberRange? range, Func<decimal, decimal?> above, Func<decimal, decimal?> below) =>
        (_start, _range, _above, _below) = (start, range, above, below);

    /// <summary>Returns the ladder of a variable.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="isWhole">Whether its values are whole numbers.</param>
    /// <param name="start">The value at which stepping began.</param>
    /// <param name="isCoarse">Whether only its order of magnitude matters.</param>
    /// <param name="range">Its range, if the comment gives one.</param>
    public static NumberLadder Of(string name, bool isWhole, decimal start, bool isCoarse, NumberRange? range)
    {
        if (isWhole && name.Contains("seed", StringComparison.OrdinalIgnoreCase))
            return new NumberLadder(start, range, value => Math.Floor(value) + 1, value => Math.Ceiling(value) - 1);
        if (isWhole && IsPowerOfTwo(start) && start >= 8 && (range is null || IsPowerOfTwo(range.Low) && IsPowerOfTwo(range.High)))
            return Mirrored(start, range, PowerAbove, PowerBelow);
        if (range is not null && !(range.Low > 0 && range.High / range.Low > 100))
            return Even(start, range, isWhole);
        if (isWhole)
        {
            return Mirrored(
                start, range, value => value < 10 ? Math.Floor(value) + 1 : Above(value, s_whole),
                value => value <= 10 ? Math.Ceiling(value) - 1 : Below(value, s_whole));
        }
        decimal[] digits = isCoarse || range is not null ? s_coarse : s_fine;
        return Mirrored(
            start, range,
            value => value == 0 ? 0.1m : Above(value, digits),
            value => start == 0 && value <= 0.1m ? 0 : Below(value, digits));
    }

    /// <summary>Returns the next value up or down; null if there is none.</summary>
    /// <param name="value">The value now.</param>
    /// <param name="direction">1 or -1.</param>
    public decimal? Next(decimal value, int direction)
    {
        decimal? next = direction > 0 ? _above(value) : _below(value);
        if (_range is not null && next is not null)
            next = Math.Clamp(next.Value, _range.Low, _range.High);
        bool startIsAhead = Math.Sign(_start - value) == direction && (_range?.Contains(_start) ?? true);
        if (startIsAhead && (next is null || Math.Abs(_start - value) < Math.Abs(next.Value - value)))
            return _start;
        return next is { } found && Math.Sign(found - value) == direction ? found : null;
    }

    /// <summary>Returns the values of a slider, upwards; none without a range, or if they are too many.</summary>
    /// <param name="value">The value now, which is one of them.</param>
    public IReadOnlyList<decimal> Stops(decimal value)
    {
        if (_range is null)
            return [];
        var stops = new SortedSet<decimal> { Math.Clamp(value, _range.Low, _range.High) };
        for (decimal? stop = _range.Low; stop is { } found && stops.Count <= MostStops; stop = Next(found, 1))
            stops.Add(found);
        return stops.Count > MostStops ? [] : [.. stops];
    }

    /// <summary>Equal steps, of which a hundred or fewer span the range, or three hundred of 1.</summary>
    private static NumberLadder Even(decimal start, NumberRange range, bool isWhole)
    {
        decimal span = range.High - range.Low, size = span / 100;
        decimal power = Powers.OfTen(size.Exponent());
        decimal step = new[] { 1m, 2, 5, 10 }.Select(digit => digit * power).First(step => step >= size);
        if (isWhole)
            step = span < MostStops ? 1 : Math.Max(1, step);
        return new NumberLadder(
            start, range, value => (Math.Floor(value / step) + 1) * step, value => (Math.Ceiling(value / step) - 1) * step);
    }

    /// <summary>Steps of negative numbers are those of positive ones, the other way round.</summary>
    private static NumberLadder Mirrored(
        decimal start, NumberRange? range, Func<decimal, decimal?> above, Func<decimal, decimal?> below) =>
        new(start, range, value => value < 0 ? -below(-value) : above(value), value => value <= 0 ? -above(-value) : below(value));

    private static decimal? Above(decimal value, decimal[] digits) =>
        value >= Largest ? null : Around(value, digits).First(step => step > value);

    private static decimal? Below(decimal value, decimal[] digits) =>
        value is <= Tiniest or > Largest ? null : Around(value, digits).Last(step => step < value);

    private static IEnumerable<decimal> Around(decimal value, decimal[] digits)
    {
        int exponent = value.Exponent();
        return Enumerable.Range(exponent - 1, 3).SelectMany(power => digits.Select(digit => digit * Powers.OfTen(power)));
    }

    private static decimal? PowerAbove(decimal value)
    {
        decimal power = 1;
        while (power <= value)
            power *= 2;
        return power < Largest ? power : null;
    }

    private static decimal? PowerBelow(decimal value)
    {
        if (value <= 1)
            return 0;
        decimal power = 1;
        while (power * 2 < value)
            power *= 2;
        return power;
    }

    private static bool IsPowerOfTwo(decimal value) =>
        value > 0 && value < long.MaxValue && decimal.IsInteger(value) && long.IsPow2((long)value);
}
