namespace MnistHelpers;

/// <summary>When a hyperparameter has a meaning at all: a second block's width only where there are two blocks.</summary>
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

    /// <summary>The hyperparameter that it depends on, which stands before it in the space.</summary>
    public string Parameter { get; }

    /// <summary>The values with which it holds; null for <see cref="AtLeast"/>.</summary>
    public IReadOnlyList<object>? Values { get; }

    /// <summary>The smallest number with which it holds; null for <see cref="AnyOf"/>.</summary>
    public double? Least { get; }

    /// <summary>Holds where a hyperparameter has one of some values.</summary>
    /// <param name="parameter">The hyperparameter that it depends on.</param>
    /// <param name="values">Numbers, texts, bools or enum members.</param>
    /// <exception cref="ArgumentException">There are no values, or one of another kind.</exception>
    public static Condition AnyOf(string parameter, params IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException($"{parameter}: a condition on it has no values; give at least one", nameof(values));
        return new Condition(parameter, [.. values.Select(value => ParameterValue.Of(parameter, value))], null);
    }

    /// <summary>Holds where a hyperparameter is a number that is large enough.</summary>
    /// <param name="parameter">The hyperparameter that it depends on.</param>
    /// <param name="least">The smallest number with which it holds.</param>
    public static Condition AtLeast(string parameter, double least) => new(parameter, null, least);

    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null && Parameter == other.Parameter && Least == other.Least
        && (Values is null ? other.Values is null : other.Values is not null && Values.SequenceEqual(other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parameter, Least, Values?.Count);

    /// <summary>Whether it holds; never where the other hyperparameter was not set.</summary>
    internal bool Holds(object? value) => value is not null
        && (Values?.Contains(value) ?? ParameterValue.Number(value) >= Least);
}
