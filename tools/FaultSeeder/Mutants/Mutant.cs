namespace FaultSeeder.Mutants;

/// <summary>One fault, and where it is put in.</summary>
internal sealed record Mutant
{
    /// <summary>Its number in the list.</summary>
    public required int Id { get; init; }

    /// <summary>The folder in src that the file lies in.</summary>
    public required string Project { get; init; }

    /// <summary>The projects that compile the file: several, if it is a common one.</summary>
    public required IReadOnlyList<string> CompiledBy { get; init; }

    public required MutationOperator Operator { get; init; }

    public required SourcePlace Place { get; init; }

    /// <summary>The text that the mutant replaces.</summary>
    public required string Before { get; init; }

    /// <summary>What it is replaced with.</summary>
    public required string After { get; init; }

    /// <summary>Returns the source with the fault in it, or null if its place is no longer there, or not the only such place.</summary>
    /// <param name="source">The text of the file, with line feeds.</param>
    internal string? Apply(string source) => Place.Find(source, Before) is { } start
        ? string.Concat(source.AsSpan(0, start), After, source.AsSpan(start + Before.Length))
        : null;
}
