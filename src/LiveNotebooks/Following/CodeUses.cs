namespace LiveNotebooks.Following;

/// <summary>How a piece of code, a cell's own or the body of a method, uses names that are not its own.</summary>
internal sealed class CodeUses
{
    /// <summary>The names whose values it uses.</summary>
    public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that it has to know, but whose values it does not use: <c>nameof(x)</c>.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of members that it calls, which may be those of extension methods.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public List<Use> Uses { get; } = [];

    public List<Call> Calls { get; } = [];
}
