using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Completion;

/// <summary>Finds what can follow a dot: the members of a value, of a type or of a namespace.</summary>
internal sealed class MemberCandidates(Draft draft)
{
    private readonly SemanticModel _model = draft.Model;

    /// <returns>The candidates, or null if the name at the cursor does not follow a dot.</returns>
    public IEnumerable<Candidate>? Find() => draft.Token.Parent switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name =>
            Of(access.Expression, access.IsKind(SyntaxKind.PointerMemberAccessExpression)),
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax binding } => OfConditional(binding),
        SimpleNameSyntax { Parent: QualifiedNameSyntax qualified } name when qualified.Right == name => OfName(qualified),
        SimpleNameSyntax { Parent: AliasQualifiedNameSyntax qualified } name when qualified.Name == name => OfAlias(qualified.Alias),
        _ => null,
    };

    private IEnumerable<Candidate> Of(ExpressionSyntax expression, bool isPointer)
    {
        if (expression is BaseExpressionSyntax)
            return Members(_model.LookupBaseMembers(draft.Start), _model.GetTypeInfo(expression).Type, isStatic: false);
        var symbol = _model.GetSymbolInfo(expression).Symbol;
        switch (symbol)
        {
            case INamespaceSymbol container:
                return OfNamespace(container);
            case ITypeSymbol type:
                return StaticMembers(type);
        }
        var members = InstanceMembers(TypeOf(expression), isPointer);
        // A name that is both a property and its type can mean either.
        if (symbol is not null && expression is IdentifierNameSyntax { Identifier.ValueText: var name }
            && _model.LookupNamespacesAndTypes(draft.Start, name: name) is [ITypeSymbol same, ..])
        {
            members = members.Concat(StaticMembers(same));
        }
        return members;
    }

    private IEnumerable<Candidate> OfConditional(MemberBindingExpressionSyntax binding)
    {
        var access = binding.Ancestors()
            .OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span));
        var type = access is null ? null : TypeOf(access.Expression);
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
            type = underlying;
        return InstanceMembers(type, isPointer: false);
    }

    /// <summary>
    /// Completes a dotted name where a type can stand, which may also be the start of a statement that
    /// the compiler takes for a declaration.
    /// </summary>
    private IEnumerable<Candidate> OfName(QualifiedNameSyntax qualified)
    {
        switch (_model.GetSymbolInfo(qualified.Left).Symbol)
        {
            case INamespaceSymbol container:
                bool isUsing = qualified.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null } directive
                    && !directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword);
                return OfNamespace(container, namespacesOnly: isUsing);
            case ITypeSymbol type:
                return StaticMembers(type);
        }
        var expression = CodeParser.ParseExpression(qualified.Left.ToString());
        return InstanceMembers(
            _model.GetSpeculativeTypeInfo(draft.Start, expression, SpeculativeBindingOption.BindAsExpression).Type, isPointer: false);
    }

    private IEnumerable<Candidate> OfAlias(IdentifierNameSyntax alias) =>
        _model.GetAliasInfo(alias)?.Target is INamespaceOrTypeSymbol target
            ? target is INamespaceSymbol container ? OfNamespace(container) : StaticMembers((ITypeSymbol)target)
            : alias.Identifier.IsKind(SyntaxKind.GlobalKeyword) ? OfNamespace(_model.Compilation.GlobalNamespace) : [];

    private IEnumerable<Candidate> OfNamespace(INamespaceSymbol container, bool namespacesOnly = false)
    {
        foreach (var symbol in _model.LookupNamespacesAndTypes(draft.Start, container))
        {
            if (symbol is INamespaceSymbol inner)
            {
                if (Visibility.HasTypes(inner) && SymbolCandidates.Of(symbol, CandidateRank.Namespace) is { } candidate)
                    yield return candidate;
            }
            else if (!namespacesOnly && SymbolCandidates.Of(symbol, CandidateRank.Type) is { } candidate)
            {
                yield return candidate;
            }
        }
    }

    private IEnumerable<Candidate> StaticMembers(ITypeSymbol type) =>
        Members(_model.LookupSymbols(draft.Start, type, includeReducedExtensionMethods: true), type, isStatic: true);

    private IEnumerable<Candidate> InstanceMembers(ITypeSymbol? type, bool isPointer)
    {
        if (isPointer)
            type = (type as IPointerTypeSymbol)?.PointedAtType;
        return type is null or IErrorTypeSymbol or IDynamicTypeSymbol or { SpecialType: SpecialType.System_Void }
            ? []
            : Members(_model.LookupSymbols(draft.Start, type, includeReducedExtensionMethods: true), type, isStatic: false);
    }

    private static IEnumerable<Candidate> Members(IEnumerable<ISymbol> symbols, ITypeSymbol? type, bool isStatic)
    {
        foreach (var symbol in symbols)
        {
            bool isOfType = symbol.IsStatic || symbol is ITypeSymbol;
            if (isOfType == isStatic && !IsUnnamedTupleField(symbol) && SymbolCandidates.Of(symbol, RankOf(symbol, type)) is { } candidate)
                yield return candidate;
        }
    }

    private static CandidateRank RankOf(ISymbol symbol, ITypeSymbol? type)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
            return CandidateRank.Extension;
        if (SymbolEqualityComparer.Default.Equals(symbol.ContainingType?.OriginalDefinition, type?.OriginalDefinition))
            return CandidateRank.Own;
        return symbol.ContainingType?.SpecialType == SpecialType.System_Object ? CandidateRank.OfObject : CandidateRank.Inherited;
    }

    /// <summary>
    /// Returns whether a symbol is the default name, such as <c>Item1</c>, of a tuple element that has a name of its own.
    /// </summary>
    private static bool IsUnnamedTupleField(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsTupleType: true } field
        && !field.IsExplicitlyNamedTupleElement
        && field.ContainingType.TupleElements.Any(
            element => element.IsExplicitlyNamedTupleElement && element.CorrespondingTupleField?.Name == field.Name);

    /// <summary>Returns the type of a value; for an expression that does not compile, the type of its first candidate.</summary>
    private ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        var type = _model.GetTypeInfo(expression).Type;
        if (type is not (null or IErrorTypeSymbol))
            return type;
        return _model.GetSymbolInfo(expression).CandidateSymbols.FirstOrDefault() switch
        {
            IMethodSymbol { MethodKind: not MethodKind.Constructor } method when expression is InvocationExpressionSyntax =>
                method.ReturnType,
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
    }
}
