namespace MnistHelpers;

/// <summary>One hyperparameter of a <see cref="SearchSpace"/> and the values that it may have.</summary>
public abstract record SearchParameter
{
    private protected SearchParameter(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>
    /// Its name. The training of a <see cref="Recipe"/> goes by it: <c>learningRate</c>, <c>block2.filters</c> (see
    /// <see cref="RecipeOptions"/>).
    /// </summary>
    public string Name { get; }

    /// <summary>When it has a meaning; null, the default, for always.</summary>
    public Condition? When { get; init; }

    /// <summary>How many values it may have; null where they are not counted.</summary>
    internal abstract int? Count { get; }

    /// <summary>Whether its values have no order.</summary>
    internal virtual bool IsCategory => false;

    /// <summary>The value at a place from 0 to 1: equal parts of it belong to equally likely values.</summary>
    internal abstract object FromUnit(double unit);

    /// <summary>The place of a value from 0 to 1, the middle of the part that belongs to it.</summary>
    internal abstract double ToUnit(object value);

    /// <summary>The value in the form that the parameter gives; null if it is none of its values.</summary>
    internal abstract object? Parse(object value);

    /// <summary>Its values, for error messages.</summary>
    internal abstract string Describe();
}
