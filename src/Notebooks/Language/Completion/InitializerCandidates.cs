using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds the members that an object initializer, a <c>with</c> expression or a property pattern can name.</summary>
internal static class InitializerCandidates
{
    /// <summary>Returns the members, and whether nothing else can stand there; in a collection initializer, an element can.</summary>
    public static (IEnumerable<Candidate> Members, bool NothingElse) Find(Draft draft)
    {
        var name = draft.Token.Parent;
        if (name is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment }
            && assignment.Left == name)
        {
            name = assignment;
        }
        switch (name?.Parent)
        {
            case InitializerExpressionSyntax initializer when TypeOf(draft.Model, initializer) is { } type:
                bool isCollection = name == draft.Token.Parent
                    && type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable);
                return (Members(draft, type, Names(initializer, name), member => IsSettable(draft, member)), !isCollection);
            case NameColonSyntax { Parent: SubpatternSyntax { Parent: PropertyPatternClauseSyntax clause } }:
                return (Pattern(draft, clause), true);
            case ConstantPatternSyntax { Parent: SubpatternSyntax { NameColon: null, Parent: PropertyPatternClauseSyntax clause } }:
                return (Pattern(draft, clause), true);
            case TypePatternSyntax { Parent: SubpatternSyntax { NameColon: null, Parent: PropertyPatternClauseSyntax clause } }:
                return (Pattern(draft, clause), true);
            default:
                return ([], false);
        }
    }

    private static IEnumerable<Candidate> Pattern(Draft draft, PropertyPatternClauseSyntax clause) =>
        clause.Parent is PatternSyntax pattern && draft.Model.GetTypeInfo(pattern) is var info
            && (info.ConvertedType ?? info.Type) is { } type
            ? Members(draft, type, [], _ => true)
            : [];

    private static IEnumerable<Candidate> Members(
        Draft draft, ITypeSymbol type, IReadOnlyCollection<string> taken, Func<ISymbol, bool> allows)
    {
        foreach (var member in draft.Model.LookupSymbols(draft.Start, type))
        {
            if (member is IPropertySymbol { IsStatic: false } or IFieldSymbol { IsStatic: false } && !taken.Contains(member.Name)
                && allows(member)
                && SymbolCandidates.Of(member, CandidateRank.Expected) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private static bool IsSettable(Draft draft, ISymbol member) => member switch
    {
        IPropertySymbol { SetMethod: { } set } => draft.Model.IsAccessible(draft.Start, set),
        // What cannot be replaced can still be filled: Items = { 1, 2 }.
        IPropertySymbol { Type: { SpecialType: not SpecialType.System_String } type } =>
            type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    private static HashSet<string> Names(InitializerExpressionSyntax initializer, SyntaxNode except) =>
    [
        .. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(assignment => assignment != except)
            .Select(assignment => assignment.Left).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText),
    ];

    private static ITypeSymbol? TypeOf(SemanticModel model, InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type,
        WithExpressionSyntax with => model.GetTypeInfo(with.Expression).Type,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } nested => model.GetTypeInfo(nested.Left).Type,
        _ => null,
    };
}
