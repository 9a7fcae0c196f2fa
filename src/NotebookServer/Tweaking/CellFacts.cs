using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookKernel.Scripting.Cells;
using NotebookKernel.Scripting.Language.Analysis;

namespace NotebookServer.Tweaking;

/// <summary>What the code of a cell tells about the names that cells share. Only the code is read; types are unknown.</summary>
internal sealed class CellFacts
{
    private CellFacts(CompilationUnitSyntax root)
    {
        var declarations = new Declarations(root);
        Declared = declarations.Values;
        var uses = new NameUses(root, Declared.Keys.ToHashSet(StringComparer.Ordinal));
        Read = uses.Read;
        Assigned = uses.Assigned;
        Changed = uses.Changed;
        Consumed = uses.Consumed;
    }

    /// <summary>The names that the cell declares for all cells; each with what its value follows from, if that is plain to see.</summary>
    public IReadOnlyDictionary<string, DeclaredValue> Declared { get; }

    /// <summary>The names of other cells that it uses.</summary>
    public IReadOnlySet<string> Read { get; }

    /// <summary>Those of them to which it assigns another value.</summary>
    public IReadOnlySet<string> Assigned { get; }

    /// <summary>Those of them whose objects it may change.</summary>
    public IReadOnlySet<string> Changed { get; }

    /// <summary>
    /// Those of them whose objects it seems to change for good, so that it does not do the same when it is run once more.
    /// </summary>
    public IReadOnlySet<string> Consumed { get; }

    /// <summary>Reads a cell of C#.</summary>
    public static CellFacts Of(string source) => new(CodeParser.Parse(CellText.CSharpOf(source)).GetCompilationUnitRoot());

    /// <summary>Returns the declared names whose values may differ from those after another version of the cell.</summary>
    public IEnumerable<string> DifferencesTo(CellFacts other)
    {
        var differing = Declared.Keys.Union(other.Declared.Keys)
            .Where(name => !Declared.TryGetValue(name, out var mine) || !other.Declared.TryGetValue(name, out var theirs)
                || !mine.IsPlain || mine.Text != theirs.Text)
            .ToHashSet(StringComparer.Ordinal);
        // What is computed from a value that differs, differs.
        int count;
        do
        {
            count = differing.Count;
            differing.UnionWith(Declared.Where(item => item.Value.Names.Overlaps(differing)).Select(item => item.Key));
        }
        while (differing.Count > count);
        return differing;
    }

    /// <summary>Finds the names that a script declares on its top level.</summary>
    private sealed class Declarations
    {
        public Declarations(CompilationUnitSyntax root)
        {
            foreach (var member in root.Members)
                Add(member);
        }

        public Dictionary<string, DeclaredValue> Values { get; } = new(StringComparer.Ordinal);

        private void Add(MemberDeclarationSyntax member)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field:
                    Add(field.Declaration);
                    break;
                case PropertyDeclarationSyntax property:
                    Add(property.Identifier);
                    break;
                case MethodDeclarationSyntax method:
                    Add(method.Identifier);
                    break;
                case BaseTypeDeclarationSyntax type:
                    Add(type.Identifier);
                    break;
                case DelegateDeclarationSyntax type:
                    Add(type.Identifier);
                    break;
                case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local }:
                    Add(local.Declaration);
                    break;
                case GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function }:
                    Add(function.Identifier);
                    break;
                case GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement }:
                    foreach (var variable in statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
                        .OfType<SingleVariableDesignationSyntax>())
                    {
                        Add(variable.Identifier);
                    }
                    break;
            }
        }

        private void Add(VariableDeclarationSyntax declaration)
        {
            foreach (var variable in declaration.Variables)
                Values[variable.Identifier.ValueText] = DeclaredValue.Of(declaration.Type, variable.Initializer?.Value);
        }

        private void Add(SyntaxToken name) => Values[name.ValueText] = DeclaredValue.Unknown;
    }
}
