namespace LiveNotebooks.Following;

/// <summary>What a piece of code does to an object or a variable.</summary>
/// <param name="Target">The variable.</param>
/// <param name="Kind">What is done.</param>
internal readonly record struct Use(Variable Target, UseKind Kind);

[Flags]
internal enum UseKind
{
    /// <summary>It is assigned, come what may, and whatever it was.</summary>
    Assigned = 1,

    /// <summary>It is assigned, perhaps, or according to what it was.</summary>
    Counted = 2,

    /// <summary>Its object is changed, to the same whenever that is done.</summary>
    Changed = 4,

    /// <summary>Its object is changed for good: done once more, it is not the same.</summary>
    Consumed = 8,
}

/// <summary>A call, as far as the code around it tells what it does.</summary>
/// <param name="Name">The method.</param>
/// <param name="Receiver">What it is called on; null if it is called by its name alone.</param>
/// <param name="Arguments">For each argument, its name, if it has one, and the variables that it hands on.</param>
/// <param name="IsThrownAway">Whether nobody wants the result.</param>
internal sealed record Call(
    string Name,
    IReadOnlyList<Variable>? Receiver,
    IReadOnlyList<(string? Name, IReadOnlyList<Variable> Values)> Arguments,
    bool IsThrownAway);
