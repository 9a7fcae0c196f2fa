using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unreached;

/// <summary>The projects of src, and what in them no program, notebook or text reaches.</summary>
internal sealed class Report
{
    private readonly IReadOnlyList<SourceProject> _projects;
    private readonly Unit[] _unreached;

    private Report(IReadOnlyList<SourceProject> projects, IEnumerable<Unit> unreached) =>
        (_projects, _unreached) = (projects, [.. unreached]);

    /// <summary>A type or a member with its lines; a type has those of all its parts and members.</summary>
    private sealed record Unit(SourceProject Project, string Name, string Place, int Lines, bool IsPublic);

    internal static Report Make()
    {
        IReadOnlyList<SourceProject> all = SourceProject.LoadAll();
        SourceProject[] products = [.. all.Where(project => project.Name.StartsWith("src/", StringComparison.Ordinal))];
        CSharpCompilation[] cells = [.. CellCode.Compile(products.Where(project => !project.Project.IsProgram))];
        var reach = new Reach([.. all.Select(project => project.Compilation), .. cells]);
        reach.From(cells.SelectMany(cell => cell.SyntaxTrees).Concat(all.Except(products).SelectMany(project => project.Written))
            .SelectMany(Members));
        reach.From(products.SelectMany(project => project.Written).SelectMany(Members).OfType<GlobalStatementSyntax>());

        var declared = products.SelectMany(project => project.Written
            .SelectMany(Members)
            .SelectMany(node => Symbols(project, node).Select(symbol => (project, node, symbol)))).ToArray();
        var unreached = declared.Where(one => !reach.Has(one.symbol)).GroupBy(one => one.symbol, SymbolEqualityComparer.Default).ToArray();
        reach.From(declared.Where(one => !one.project.Project.IsProgram && IsExposed(one.symbol)).Select(one => one.symbol));
        var whole = unreached.Select(group => group.Key).ToHashSet(SymbolEqualityComparer.Default);
        return new(products, unreached.Where(group => !whole.Contains(group.Key!.ContainingType)).Select(group => new Unit(
            group.First().project, group.Key!.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), Place(group.First().node),
            group.Sum(part => part.node.GetText().ToString().Trim().Count(letter => letter == '\n') + 1), reach.Has(group.Key))));
    }

    internal void Write(TextWriter output, string? project, bool withPublic, bool withInternal)
    {
        output.WriteLine($"{"",-20}{"lines",8}{"reached",10}{"only public",13}{"by nothing",12}");
        foreach (SourceProject one in _projects)
        {
            int lines = one.Written.Sum(tree => tree.GetText().Lines.Count - 1);
            ILookup<bool, int> left = _unreached.Where(unit => unit.Project == one).ToLookup(unit => unit.IsPublic, unit => unit.Lines);
            int api = left[true].Sum(), rest = left[false].Sum();
            output.WriteLine($"{Path.GetFileName(one.Name),-20}{lines,8}{lines - api - rest,10}{api,13}{rest,12}");
        }
        foreach (Unit unit in _unreached.OrderByDescending(unit => unit.Lines).ThenBy(unit => unit.Place, StringComparer.Ordinal))
        {
            if ((unit.IsPublic ? withPublic : withInternal) && (project is null || Path.GetFileName(unit.Project.Name) == project))
                output.WriteLine($"{unit.Lines,5}  {(unit.IsPublic ? "only public" : "by nothing"),-11}  {unit.Place}  {unit.Name}");
        }
    }

    private static IEnumerable<MemberDeclarationSyntax> Members(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>();

    private static IEnumerable<ISymbol> Symbols(SourceProject project, MemberDeclarationSyntax node) => node is EnumMemberDeclarationSyntax
        ? []
        : (node is BaseFieldDeclarationSyntax field ? field.Declaration.Variables : (IEnumerable<SyntaxNode>)[node])
            .Select(one => project.Compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(one))
            .Where(symbol => symbol is not (null or INamespaceSymbol))
            .Select(symbol => Reach.Declared(symbol!));

    /// <summary>Whether another assembly can name it without being a friend.</summary>
    private static bool IsExposed(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsExposed(symbol.ContainingType));

    private static string Place(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return $"{Path.GetRelativePath(Repository.Folder, span.Path).Replace('\\', '/')}:{span.StartLinePosition.Line + 1}";
    }
}
