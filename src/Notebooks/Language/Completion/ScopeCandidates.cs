using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds what a name that does not follow a dot can be: the symbols in scope, and the keywords of the place.</summary>
internal sealed class ScopeCandidates(Draft draft)
{
    private const string AttributeSuffix = "Attribute";

    private readonly SemanticModel _model = draft.Model;

    public IEnumerable<Candidate> Find(NamePlace place) => place switch
    {
        NamePlace.Declaration => [],
        NamePlace.Attribute => Attributes(),
        NamePlace.SwitchLabel => KeywordsAt(place),
        _ => Symbols(place).Concat(KeywordsAt(place)),
    };

    private IEnumerable<Candidate> KeywordsAt(NamePlace place) =>
        Keywords.At(place, draft.Token).Select(keyword => new Candidate(keyword, CompletionKinds.Keyword, CandidateRank.Keyword));

    private IEnumerable<Candidate> Symbols(NamePlace place)
    {
        foreach (var symbol in _model.LookupSymbols(draft.Start))
        {
            if (Allows(place, symbol) && SymbolCandidates.Of(symbol, RankOf(symbol)) is { } candidate)
                yield return candidate;
        }
    }

    private bool Allows(NamePlace place, ISymbol symbol) => symbol switch
    {
        INamespaceSymbol container => Visibility.HasTypes(container),
        ITypeSymbol { IsImplicitlyDeclared: true } => false,
        ITypeSymbol type when place == NamePlace.NewType =>
            type is { IsStatic: false, TypeKind: not (TypeKind.Interface or TypeKind.Enum or TypeKind.Delegate) },
        ITypeSymbol => place != NamePlace.Namespace,
        IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true } when place == NamePlace.Pattern => true,
        _ when place is not (NamePlace.Statement or NamePlace.Expression) => false,
        // A later declaration in the same block is in scope but cannot be used yet.
        ILocalSymbol local => !local.Locations.Any(location => location.SourceSpan.Start > draft.Start),
        _ => symbol.ContainingType?.SpecialType != SpecialType.System_Object || IsInsideType(),
    };

    /// <summary>Returns whether the cursor is in a type's own code, where the members of object are called by their simple names.</summary>
    private bool IsInsideType() => draft.Token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null;

    private static CandidateRank RankOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol => CandidateRank.Session,
        { ContainingAssembly: { } assembly } when IsOfSession(assembly) =>
            symbol is ITypeSymbol ? CandidateRank.SessionType : CandidateRank.Session,
        INamespaceSymbol => CandidateRank.Namespace,
        ITypeSymbol => CandidateRank.Type,
        { ContainingType.SpecialType: SpecialType.System_Object } => CandidateRank.OfObject,
        _ => CandidateRank.Function,
    };

    private static bool IsOfSession(IAssemblySymbol assembly) =>
        assembly is ISourceAssemblySymbol { Compilation.ScriptCompilationInfo: not null };

    private IEnumerable<Candidate> Attributes()
    {
        foreach (var symbol in _model.LookupNamespacesAndTypes(draft.Start))
        {
            if (symbol is INamespaceSymbol container && Visibility.HasTypes(container))
            {
                if (SymbolCandidates.Of(symbol, CandidateRank.Namespace) is { } candidate)
                    yield return candidate;
            }
            else if (symbol is INamedTypeSymbol { IsAbstract: false } type && IsAttribute(type))
            {
                string name = type.Name.Length > AttributeSuffix.Length && type.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal)
                    ? type.Name[..^AttributeSuffix.Length]
                    : type.Name;
                if (SymbolCandidates.Of(type, RankOf(type), SymbolCandidates.Escape(name)) is { } candidate)
                    yield return candidate;
            }
        }
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor is { Name: AttributeSuffix, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }
        return false;
    }
}
