using Microsoft.CodeAnalysis;
using Notebooks.Cells;
using Notebooks.Language.Analysis;

namespace LiveNotebooks.Following;

/// <summary>What the code of a cell tells about the names that cells share. Only the code is read; types are unknown.</summary>
internal sealed class CellFacts
{
    /// <param name="source">The cell.</param>
    /// <param name="fault">Why it cannot be read; null if it can.</param>
    private CellFacts(string source, string? fault)
    {
        Fault = fault;
        // Of what cannot be read, nothing is known: it counts as empty.
        string readable = fault is null ? source : "";
        string code = CellText.CSharpOf(readable);
        var root = CodeParser.Parse(code).GetCompilationUnitRoot();
        var directives = new DirectiveNames(CellParser.Parse(new CellSource("cell", readable)));
        var declarations = new Declarations(root);
        foreach (var (name, value) in directives.Declared)
            declarations.Values[name] = value;
        Declared = declarations.Values;
        SimpleTypes = declarations.SimpleTypes;
        (Own, Methods, Variables) = CodeReader.Read(root, Declared.Keys);
        Own.Read.UnionWith(directives.Read);
        Read = Without(Own.Read);
        ReadLater = Without(Methods.SelectMany(method => method.Uses.Read).Except(Own.Read));
        Needed = Without(Methods.Select(method => method.Uses).Append(Own).SelectMany(uses => uses.Read.Concat(uses.Mentioned)));
        IsSetting = directives.IsSetting || root.Usings.Count > 0 || root.Externs.Count > 0;
        FirstLine = Shorten(source.AsSpan().Trim().ToString().Split('\n')[0].Trim());
        // A comment changes nothing. Directives are comments to the compiler, and more to others.
        Essence = code != source || root.ContainsDirectives ? source
            : string.Join(' ', root.DescendantTokens().Select(token => token.Text));
    }

    /// <summary>Why the cell cannot be read, so that nothing is known of it; null if it can.</summary>
    public string? Fault { get; }

    /// <summary>The names that the cell declares for all cells; each with what its value follows from, if that is plain to see.</summary>
    public IReadOnlyDictionary<string, DeclaredValue> Declared { get; }

    /// <summary>Its types whose values nobody can change.</summary>
    public IReadOnlySet<string> SimpleTypes { get; }

    /// <summary>Its own code, without that of its methods.</summary>
    public CodeUses Own { get; }

    /// <summary>Its methods and types.</summary>
    public IReadOnlyList<MethodFacts> Methods { get; }

    /// <summary>Its variables.</summary>
    public IReadOnlyDictionary<string, Variable> Variables { get; }

    /// <summary>The names of other cells whose values its own code uses.</summary>
    public IReadOnlySet<string> Read { get; }

    /// <summary>The names of other cells that only the bodies of its methods use.</summary>
    public IReadOnlySet<string> ReadLater { get; }

    /// <summary>The names of other cells without which it cannot be compiled.</summary>
    public IReadOnlySet<string> Needed { get; }

    /// <summary>Whether it brings in namespaces, libraries or files, which others need without naming it.</summary>
    public bool IsSetting { get; }

    /// <summary>Its code without what makes no difference.</summary>
    public string Essence { get; }

    /// <summary>The beginning of the cell, to name it by.</summary>
    public string FirstLine { get; }

    /// <summary>Reads a cell of C#.</summary>
    public static CellFacts Of(string source) =>
        CodeReading.Read(() => new CellFacts(source, null), fault => new CellFacts(source, fault));

    /// <summary>Returns the declared names whose values may differ from those after another run.</summary>
    /// <param name="other">The version of the cell that was run then.</param>
    /// <param name="changed">The names of other cells whose values have changed since.</param>
    public HashSet<string> DifferencesTo(CellFacts other, IReadOnlySet<string> changed)
    {
        var differing = FollowingFrom(Declared.Keys.Union(other.Declared.Keys)
            .Where(name => !Declared.TryGetValue(name, out var mine) || !other.Declared.TryGetValue(name, out var theirs)
                || !mine.IsPlain || mine.Text != theirs.Text)
            .Concat(changed));
        differing.ExceptWith(changed);
        return differing;
    }

    /// <summary>Returns names, and the declared names whose values are computed from theirs.</summary>
    public HashSet<string> FollowingFrom(IEnumerable<string> names)
    {
        var found = names.ToHashSet(StringComparer.Ordinal);
        int count;
        do
        {
            count = found.Count;
            found.UnionWith(Declared.Where(item => item.Value.Names.Overlaps(found)).Select(item => item.Key));
        }
        while (found.Count > count);
        return found;
    }

    private static string Shorten(string line) => line.Length <= 40 ? line : line[..39] + "…";

    private HashSet<string> Without(IEnumerable<string> names) =>
        names.Where(name => !Declared.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
}
