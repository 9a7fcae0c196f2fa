namespace LiveNotebooks.Following;

/// <summary>What a piece of code does to the names that cells share, its calls included.</summary>
internal sealed class Effects
{
    /// <summary>The names whose values it uses, directly, in a method that it calls, or in an object that keeps them.</summary>
    public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that it assigns, and those whose objects it may change.</summary>
    public Dictionary<string, UseKind> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The parameters of the method whose objects it may change, by index.</summary>
    public Dictionary<int, UseKind> Parameters { get; } = [];

    /// <summary>Whether it does not do the same to a name when it is run once more.</summary>
    public bool IsUsedUp(string name) => Names.TryGetValue(name, out var kind)
        && (kind & (UseKind.Counted | UseKind.Consumed)) != 0 && !kind.HasFlag(UseKind.Assigned);

    /// <returns>Whether there was something new.</returns>
    public bool Add(string name, UseKind kind) => Add(Names, name, kind);

    /// <inheritdoc cref="Add(string, UseKind)"/>
    public bool Add(int parameter, UseKind kind) => Add(Parameters, parameter, kind);

    private static bool Add<T>(Dictionary<T, UseKind> kinds, T key, UseKind kind) where T : notnull
    {
        var before = kinds.GetValueOrDefault(key);
        kinds[key] = before | kind;
        return (before | kind) != before;
    }
}
