using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>
/// The condition under which a hyperparameter applies: for example, the width of a second block only if there are two blocks.
/// </summary>
/// <example><code>new IntegerParameter("block2.filters", 16, 64) { When = Condition.AtLeast("blocks", 2) }</code></example>
public sealed record Condition
{
    private Condition(string parameter, IReadOnlyList<object>? values, double? least)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(parameter);
        Parameter = parameter;
        Values = values;
        Least = least;
    }

    /// <summary>The hyperparameter on which the condition depends, which comes earlier in the space.</summary>
    public string Parameter { get; }

    /// <summary>The values for which the condition holds; null for <see cref="AtLeast"/>.</summary>
    public IReadOnlyList<object>? Values { get; }

    /// <summary>The smallest number for which the condition holds; null for <see cref="AnyOf"/>.</summary>
    public double? Least { get; }

    /// <summary>Creates a condition that holds if a hyperparameter has one of several values.</summary>
    /// <param name="parameter">The hyperparameter on which the condition depends.</param>
    /// <param name="values">Numbers, strings, Booleans or enum members.</param>
    /// <exception cref="ArgumentException">There are no values, or a value has another type.</exception>
    public static Condition AnyOf(string parameter, params IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException($"{parameter}: a condition on it has no values; give at least one", nameof(values));
        return new Condition(parameter, [.. values.Select(value => ParameterValue.Of(parameter, value))], null);
    }

    /// <summary>Creates a condition that holds if a numeric hyperparameter is large enough.</summary>
    /// <param name="parameter">The hyperparameter on which the condition depends.</param>
    /// <param name="least">The smallest number for which the condition holds.</param>
    public static Condition AtLeast(string parameter, double least) => new(parameter, null, least);

    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null && Parameter == other.Parameter && Least == other.Least
        && (Values is null
            ? other.Values is null
            : other.Values is not null && Values.SequenceEqual(other.Values, ParameterValue.Comparer));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parameter, Least, Values?.Count);

    /// <summary>Returns whether the condition holds; never if the other hyperparameter is not set.</summary>
    internal bool Holds(object? value) => value is not null
        && (Values?.Contains(value, ParameterValue.Comparer) ?? ParameterValue.Number(value) >= Least);
}
