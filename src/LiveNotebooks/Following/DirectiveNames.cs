using Notebooks.Cells;

namespace LiveNotebooks.Following;

/// <summary>The names that the <c>#!</c> lines of a cell declare and read.</summary>
internal sealed class DirectiveNames
{
    /// <param name="parts">The parts of the cell.</param>
    public DirectiveNames(IReadOnlyList<CellPart> parts)
    {
        foreach (var directive in parts.OfType<DirectivePart>())
        {
            IsSetting |= directive.Name == "#!import";
            if (directive.Name is "#!set" or "#!share")
                Add(directive);
        }
        IsSetting |= parts.OfType<CodePart>().Any(part => part.References.Count > 0);
    }

    /// <summary>Whether it brings in libraries or other files, whose names are not known.</summary>
    public bool IsSetting { get; }

    public Dictionary<string, DeclaredValue> Declared { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

    private void Add(DirectivePart directive)
    {
        const string variable = "@csharp:";
        var words = directive.Arguments;
        string? value = Option("--value");
        string? name = Option("--as") ?? Option("--name") ?? (directive is { Name: "#!share", Arguments.Count: > 0 } ? words[^1] : null);
        string? source = directive.Name == "#!share" && Option("--from") == "csharp" ? Option("--name") ?? words[^1]
            : value?.StartsWith(variable, StringComparison.Ordinal) == true ? value[variable.Length..]
            : null;
        if (source is not null)
            Read.Add(source);
        if (name is not null)
        {
            bool isPlain = directive.Name == "#!set" && value?.StartsWith('@') == false;
            Declared[name] = new DeclaredValue(isPlain, isPlain, "", string.Join(' ', words), source is null ? [] : [source]);
        }

        string? Option(string option) => words.SkipWhile(word => word != option).ElementAtOrDefault(1);
    }
}
