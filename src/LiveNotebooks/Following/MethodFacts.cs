namespace LiveNotebooks.Following;

/// <summary>A method that a cell declares, or a variable that holds a lambda, or a type with all of its members.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="IsExtension">Whether it is called as if it were a member.</param>
/// <param name="Uses">What its body does when it is called.</param>
internal sealed record MethodFacts(string Name, IReadOnlyList<string> Parameters, bool IsExtension, CodeUses Uses);
