using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Language.Analysis;

/// <summary>Finds what an expression with an argument list may call.</summary>
internal static class Calls
{
    /// <summary>
    /// Returns the candidate methods, constructors, or indexers of overload resolution; an extension method without its receiver.
    /// </summary>
    /// <param name="model">The semantic model of the code.</param>
    /// <param name="call">The argument list's parent.</param>
    public static IReadOnlyList<ISymbol> Overloads(SemanticModel model, SyntaxNode? call) => [.. call switch
    {
        InvocationExpressionSyntax invocation => OfInvocation(model, invocation),
        BaseObjectCreationExpressionSyntax creation => Constructors(
            model, model.GetTypeInfo(creation).Type as INamedTypeSymbol, creation.SpanStart),
        ConstructorInitializerSyntax initializer => Constructors(model, ConstructedBy(model, initializer), initializer.SpanStart),
        PrimaryConstructorBaseTypeSyntax type => Constructors(model, model.GetTypeInfo(type.Type).Type as INamedTypeSymbol, type.SpanStart),
        ElementAccessExpressionSyntax access => Indexers(model, model.GetTypeInfo(access.Expression).Type, access.SpanStart),
        AttributeSyntax attribute => Constructors(model, model.GetTypeInfo(attribute).Type as INamedTypeSymbol, attribute.SpanStart),
        _ => [],
    }];

    /// <summary>Returns the overload that is called; while the arguments are incomplete, the first that accepts that many.</summary>
    public static ISymbol? Called(SemanticModel model, SyntaxNode call, IReadOnlyList<ISymbol> overloads, int arguments)
    {
        var info = model.GetSymbolInfo(call);
        if (info.Symbol is { } symbol)
            return symbol;
        return overloads.FirstOrDefault(overload => Takes(overload, arguments))
            ?? (info.CandidateSymbols is [var candidate, ..] ? candidate : null) ?? (overloads is [var first, ..] ? first : null);
    }

    /// <summary>Returns the lists of arguments that a place in the code is within, the innermost first.</summary>
    /// <param name="token">The token before the place.</param>
    /// <param name="position">The place.</param>
    public static IEnumerable<SyntaxNode> ListsAround(SyntaxToken token, int position)
    {
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
        {
            if (node is not (BaseArgumentListSyntax or AttributeArgumentListSyntax))
                continue;
            var close = node.GetLastToken(includeZeroWidth: true);
            if (node.GetFirstToken().Span.End <= position && (close.IsMissing || close.SpanStart >= position))
                yield return node;
        }
    }

    /// <summary>Returns the number of arguments in a list.</summary>
    public static int CountOf(SyntaxNode list) => list switch
    {
        BaseArgumentListSyntax arguments => arguments.Arguments.Count,
        AttributeArgumentListSyntax arguments => arguments.Arguments.Count,
        _ => 0,
    };

    /// <summary>Returns whether the character before a place in the code belongs to a comment.</summary>
    public static bool IsInComment(SyntaxNode root, int position) =>
        position > 0 && root.FindTrivia(position - 1).Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    public static IReadOnlyList<IParameterSymbol> ParametersOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static bool Takes(ISymbol overload, int arguments) => ParametersOf(overload) is var parameters
        && (parameters.Count >= arguments || parameters is [.., { IsParams: true }]);

    private static IEnumerable<ISymbol> OfInvocation(SemanticModel model, InvocationExpressionSyntax invocation)
    {
        var group = model.GetMemberGroup(invocation.Expression);
        if (group.Length > 0)
            return group.AsEnumerable();
        // A value that is a delegate.
        return model.GetTypeInfo(invocation.Expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static INamedTypeSymbol? ConstructedBy(SemanticModel model, ConstructorInitializerSyntax initializer)
    {
        var type = initializer.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? model.GetDeclaredSymbol(declaration)
            : null;
        return initializer.IsKind(SyntaxKind.BaseConstructorInitializer) ? type?.BaseType : type;
    }

    private static IEnumerable<ISymbol> Constructors(SemanticModel model, INamedTypeSymbol? type, int position) =>
        type is null ? [] : type.InstanceConstructors.Where(constructor => model.IsAccessible(position, constructor));

    private static IEnumerable<ISymbol> Indexers(SemanticModel model, ITypeSymbol? type, int position)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            foreach (var indexer in ancestor.GetMembers().OfType<IPropertySymbol>())
            {
                if (indexer.IsIndexer && model.IsAccessible(position, indexer))
                    yield return indexer;
            }
        }
    }
}
