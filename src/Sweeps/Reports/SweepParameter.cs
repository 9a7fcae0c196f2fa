using System.Globalization;

namespace MnistHelpers.Sweeps.Reports;

/// <summary>
/// A hyperparameter over the trials of a sweep, as shown on an axis: strings and Booleans as categories, numbers that span more than a
/// decade on a logarithmic scale.
/// </summary>
internal sealed class SweepParameter
{
    /// <summary>The ratio of the largest to the smallest value from which an axis is logarithmic.</summary>
    private const double Decade = 10;

    /// <summary>
    /// The maximum number of distinct numbers for which each has a tick, provided that they are at least this fraction of the axis apart.
    /// </summary>
    private const int TicksForAll = 5;
    private const double Apart = 0.12;

    private readonly string[] _categories;
    private readonly Func<Trial, object?> _read;

    private SweepParameter(string name, IReadOnlyList<object> values, Func<Trial, object?> read)
    {
        Name = name;
        _read = read;
        Numbers = values.All(value => Number(value) is not null)
            ? [.. values.Select(value => Number(value)!.Value).Distinct().Order()]
            : [];
        _categories = IsCategory ? [.. values.Select(Text).Distinct().Order(StringComparer.Ordinal)] : [];
        IsLogarithmic = !IsCategory && Numbers[0] > 0 && Numbers[^1] / Numbers[0] > Decade;
    }

    internal string Name { get; }

    internal bool IsCategory => Numbers.Count == 0;

    internal bool IsLogarithmic { get; }

    /// <summary>The strings that occur, sorted; empty for numbers.</summary>
    internal IReadOnlyList<string> Categories => _categories;

    /// <summary>The numbers that occur, in ascending order; empty for strings.</summary>
    internal IReadOnlyList<double> Numbers { get; }

    /// <summary>Whether each number that occurs can have its own tick.</summary>
    internal bool HasTickForAll => Numbers.Count <= TicksForAll
        && Numbers.Zip(Numbers.Skip(1), (a, b) => Position(b) - Position(a))
            .All(gap => gap >= Apart * (Position(Numbers[^1]) - Position(Numbers[0])));

    /// <summary>
    /// Returns the hyperparameters of the trials in the order of their first occurrence; those not set in any trial are left out.
    /// </summary>
    internal static IReadOnlyList<SweepParameter> Of(IReadOnlyList<Trial> trials) =>
    [
        .. trials.SelectMany(trial => trial.Parameters.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Values: trials.Select(trial => Value(trial, name)).OfType<object>().ToArray()))
            .Where(parameter => parameter.Values.Length > 0)
            .Select(parameter => new SweepParameter(parameter.Name, parameter.Values, trial => Value(trial, parameter.Name))),
    ];

    /// <summary>Treats the objective as if it were a hyperparameter.</summary>
    /// <param name="name">The objective.</param>
    /// <param name="values">The numbers that the axis has to cover, at least one.</param>
    internal static SweepParameter OfObjective(string name, IEnumerable<double> values) =>
        new(name, [.. values.Select(value => (object)value)], trial => trial.Reached);

    /// <summary>Returns the parameter's value in a trial as text; null if it is not set.</summary>
    internal string? TextOf(Trial trial) => _read(trial) is { } value ? Text(value) : null;

    /// <summary>Returns the parameter's value; null if it is not set.</summary>
    internal static object? Value(Trial trial, string name) =>
        trial.Parameters.TryGetValue(name, out object? value)
            && (value is not (double or float) || double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)))
            ? value
            : null;

    internal static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        _ when Number(value) is { } number => Text(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// Formats a number with four digits, and with a power of ten if there would be too many zeros; a whole number below a million with all
    /// its digits, from 10,000 on in groups of three.
    /// </summary>
    internal static string Text(double number) => Math.Abs(number) switch
    {
        >= 1e4 and < 1e6 when double.IsInteger(number) => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 1e-4 and < 1e6 or 0 => number.ToString("0.#########", CultureInfo.InvariantCulture) is { Length: < 9 } exact
            ? exact
            : number.ToString("G4", CultureInfo.InvariantCulture),
        _ => number.ToString("0.###e+0", CultureInfo.InvariantCulture),
    };

    /// <summary>Returns the position of a trial on the axis; null if the parameter is not set.</summary>
    internal double? Position(Trial trial) => _read(trial) is not { } value ? null
        : IsCategory ? Array.IndexOf(_categories, Text(value))
        : Position(Number(value)!.Value);

    internal double Position(double number) => IsLogarithmic ? Math.Log10(number) : number;

    private static double? Number(object value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;
}
