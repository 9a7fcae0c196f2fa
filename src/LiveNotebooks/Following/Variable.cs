namespace LiveNotebooks.Following;

/// <summary>A name as a piece of code means it.</summary>
/// <param name="name">The name.</param>
internal sealed class Variable(string name)
{
    public string Name => name;

    /// <summary>Whether it belongs to all cells, or would if one of them declared it.</summary>
    public bool IsShared { get; init; }

    /// <summary>The index of the parameter of the method that is read; null if it is none.</summary>
    public int? Parameter { get; init; }

    /// <summary>Whether its type is one whose values nobody can change.</summary>
    public bool IsSimple { get; init; }

    /// <summary>The variables that mean the same object.</summary>
    public HashSet<Variable> Aliases { get; } = [];

    /// <summary>The variables of whose objects it was made, or is a part.</summary>
    public HashSet<Variable> Holds { get; } = [];

    /// <summary>Those of them that it keeps for certain.</summary>
    public HashSet<Variable> Keeps { get; } = [];

    /// <summary>Returns it and the variables that mean the same object.</summary>
    public IEnumerable<Variable> WithAliases()
    {
        var found = new HashSet<Variable> { this };
        var next = new Stack<Variable>([this]);
        while (next.TryPop(out var variable))
        {
            foreach (var other in variable.Aliases.Where(found.Add))
                next.Push(other);
        }
        return found;
    }

    /// <summary>
    /// Returns the variables of whose objects it was made, and no further: of what those were made matters seldom, and would soon be all.
    /// </summary>
    public IEnumerable<Variable> Parts() =>
        WithAliases().SelectMany(variable => variable.Holds).SelectMany(variable => variable.WithAliases()).Distinct();
}
