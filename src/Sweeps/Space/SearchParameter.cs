namespace MnistHelpers;

/// <summary>One hyperparameter of a <see cref="SearchSpace"/> and its possible values.</summary>
public abstract record SearchParameter
{
    private protected SearchParameter(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The name. A <see cref="StudyTask"/> may ask for certain names, such as those of its options.</summary>
    public string Name { get; }

    /// <summary>The condition under which it applies; null, the default, for always.</summary>
    public Condition? When { get; init; }

    /// <summary>The number of possible values; null if they are not countable.</summary>
    internal abstract int? Count { get; }

    /// <summary>Whether its values have no order.</summary>
    internal virtual bool IsCategory => false;

    /// <summary>Returns the value at a position from 0 to 1, where equal parts belong to equally likely values.</summary>
    internal abstract object FromUnit(double unit);

    /// <summary>Returns the position of a value from 0 to 1, the center of its part.</summary>
    internal abstract double ToUnit(object value);

    /// <summary>Converts a value to the parameter's own type; null if it is not one of its values.</summary>
    internal abstract object? Parse(object value);

    /// <summary>Describes its values, for error messages.</summary>
    internal abstract string Describe();
}
