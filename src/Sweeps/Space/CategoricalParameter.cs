using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>A hyperparameter with a list of values whose order does not matter: names, flags, or a few numbers.</summary>
public sealed record CategoricalParameter : SearchParameter
{
    /// <param name="name">The name.</param>
    /// <param name="values">Strings, Booleans, numbers or enum members, without duplicates.</param>
    /// <exception cref="ArgumentException">There are no values, a value is repeated, or a value has another type.</exception>
    public CategoricalParameter(string name, params IReadOnlyList<object> values)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(values);
        OptionCheck.Require(values.Count > 0, $"{name}: no values found; give at least one");
        Values = [.. values.Select(value => ParameterValue.Of(name, value))];
        if (Values.GroupBy(value => value, ParameterValue.Comparer).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"{name}: {ParameterValue.Text(twice)} found twice; give each value once");
    }

    /// <summary>The possible values.</summary>
    public IReadOnlyList<object> Values { get; }

    internal override int? Count => Values.Count;

    internal override bool IsCategory => true;

    /// <inheritdoc/>
    public bool Equals(CategoricalParameter? other) => base.Equals(other) && Values.SequenceEqual(other.Values, ParameterValue.Comparer);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Values.Count);

    internal override object FromUnit(double unit) => Values[Math.Clamp((int)(unit * Values.Count), 0, Values.Count - 1)];

    internal override double ToUnit(object value) => (IndexOf(value) + 0.5) / Values.Count;

    internal override object? Parse(object value) => IndexOf(value) is >= 0 and var index ? Values[index] : null;

    internal override string Describe() => $"one of {string.Join(", ", Values.Select(ParameterValue.Text))}";

    private int IndexOf(object value)
    {
        for (int i = 0; i < Values.Count; i++)
        {
            if (ParameterValue.Comparer.Equals(Values[i], value))
                return i;
        }
        return -1;
    }
}
