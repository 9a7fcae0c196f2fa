using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Language.Symbols;

/// <summary>Finds the names in code, with what they stand for.</summary>
internal static class CodeNames
{
    /// <summary>Returns the names of a cell in their order; those that name nothing known are left out.</summary>
    public static IEnumerable<CodeName> Of(SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var token in model.SyntaxTree.GetRoot(cancellationToken).DescendantTokens())
        {
            if (Of(model, token, cancellationToken) is { } name)
                yield return name;
        }
    }

    /// <summary>Returns the names of a cell that are written in one way.</summary>
    public static IEnumerable<CodeName> Of(SemanticModel model, string text, CancellationToken cancellationToken) =>
        model.SyntaxTree.GetRoot(cancellationToken).DescendantTokens()
            .Where(token => token.ValueText == text)
            .Select(token => Of(model, token, cancellationToken))
            .OfType<CodeName>();

    /// <summary>Returns the name that the cursor is in or at the end of; null if there is none.</summary>
    public static CodeName? At(SemanticModel model, int cursor, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        return new[] { cursor, cursor - 1 }
            .Where(position => position >= 0 && root.FullSpan.Contains(position))
            .Select(position => root.FindToken(position))
            .Where(token => token.Span.Start <= cursor && cursor <= token.Span.End)
            .Select(token => Of(model, token, cancellationToken))
            .FirstOrDefault(name => name is not null);
    }

    private static CodeName? Of(SemanticModel model, SyntaxToken token, CancellationToken cancellationToken)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.IsMissing)
            return null;
        bool declares = true;
        ISymbol? symbol;
        switch (token.Parent)
        {
            case IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax alias } }:
                symbol = model.GetDeclaredSymbol(alias, cancellationToken);
                break;
            case IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } }:
                symbol = model.GetDeclaredSymbol(member, cancellationToken);
                break;
            case SimpleNameSyntax name:
                declares = false;
                symbol = Referenced(model, name, cancellationToken);
                break;
            case { } declaration:
                symbol = model.GetDeclaredSymbol(declaration, cancellationToken);
                break;
            default:
                return null;
        }
        symbol = symbol is null ? null : Plain(symbol);
        // A name such as var is that of something else.
        return symbol?.Name == token.ValueText ? new CodeName(token, symbol, declares) : null;
    }

    private static ISymbol? Referenced(SemanticModel model, SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        if (name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias)
            return alias;
        var info = model.GetSymbolInfo(name, cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols is [var first, ..] ? first : null);
    }

    private static ISymbol Plain(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } method =>
            method.ContainingType.OriginalDefinition,
        IMethodSymbol { AssociatedSymbol: { } owner } => owner.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };
}
