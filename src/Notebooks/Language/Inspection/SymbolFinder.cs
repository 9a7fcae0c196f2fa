using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Inspection;

/// <summary>
/// Finds the symbol at the cursor: the name under it, else the call whose arguments contain it, else the expression before it.
/// </summary>
internal sealed class SymbolFinder
{
    private readonly SemanticModel _model;
    private readonly SyntaxNode _root;
    private readonly int _cursor;

    public SymbolFinder(SemanticModel model, int cursor)
    {
        _model = model;
        _root = model.SyntaxTree.GetRoot();
        _cursor = cursor;
    }

    public SymbolAtCursor? Find()
    {
        if (Calls.IsInComment(_root, _cursor))
            return null;
        var after = _root.FindToken(_cursor);
        var before = _cursor > 0 ? _root.FindToken(_cursor - 1) : after;
        return OfWord(after) ?? OfWord(before) ?? OfCall(before) ?? OfExpression(before) ?? OfExpression(before.GetPreviousToken());
    }

    private SymbolAtCursor? OfWord(SyntaxToken token)
    {
        if (token.SpanStart > _cursor || token.Span.End < _cursor)
            return null;
        switch (token.Parent)
        {
            case SimpleNameSyntax name when token == name.Identifier:
                return OfName(name);
            case PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax:
                return _model.GetTypeInfo((ExpressionSyntax)token.Parent).Type is { } type ? new SymbolAtCursor(type) : null;
            case { } declaration when token.IsKind(SyntaxKind.IdentifierToken):
                return _model.GetDeclaredSymbol(declaration) is { } symbol ? WithOverloads(symbol, []) : null;
            default:
                return null;
        }
    }

    private SymbolAtCursor? OfName(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name;
        while (whole.Parent is QualifiedNameSyntax qualified && qualified.Right == whole)
            whole = qualified;
        // In an object creation, the name of the type stands for the constructor.
        if (whole.Parent is BaseObjectCreationExpressionSyntax creation
            && _model.GetTypeInfo(creation).Type is INamedTypeSymbol { TypeKind: not TypeKind.Error })
        {
            return OfCall(creation, creation.ArgumentList?.Arguments.Count ?? 0);
        }

        var group = _model.GetMemberGroup(name);
        var info = _model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? (info.CandidateSymbols is [var candidate, ..] ? candidate : null)
            ?? (group is [var first, ..] ? first : null)
            ?? ByName(name);
        if (symbol is IMethodSymbol && info.Symbol is null && CallOf(name) is { } call)
            symbol = Calls.Called(_model, call, [.. group], call.ArgumentList.Arguments.Count) ?? symbol;
        return symbol is null ? null : WithOverloads(symbol, [.. group]);
    }

    private static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? (ExpressionSyntax)name.Parent
            : name;
        return whole.Parent as InvocationExpressionSyntax;
    }

    /// <summary>
    /// Finds a symbol by its name if the name means nothing as written, such as that of a generic type without its arguments.
    /// </summary>
    private ISymbol? ByName(SimpleNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax
            && _model.GetSymbolInfo(name.Parent.ChildNodes().First()).Symbol is INamespaceOrTypeSymbol container)
        {
            return container.GetMembers(name.Identifier.ValueText).FirstOrDefault();
        }
        return name.Parent is MemberAccessExpressionSyntax ? null
            : _model.LookupSymbols(name.SpanStart, name: name.Identifier.ValueText) is [var symbol, ..] ? symbol
            : null;
    }

    private SymbolAtCursor? OfCall(SyntaxToken token)
    {
        return Calls.ListsAround(token, _cursor)
            .Select(list => OfCall(list.Parent!, Calls.CountOf(list)))
            .FirstOrDefault(found => found is not null);
    }

    private SymbolAtCursor? OfCall(SyntaxNode call, int arguments)
    {
        var overloads = Calls.Overloads(_model, call);
        return Calls.Called(_model, call, overloads, arguments) is { } symbol ? WithOverloads(symbol, overloads) : null;
    }

    /// <summary>Returns the symbol of the largest expression that ends with a token.</summary>
    private SymbolAtCursor? OfExpression(SyntaxToken token)
    {
        var expression = token.Parent
            ?.AncestorsAndSelf()
            .TakeWhile(node => node.Span.End == token.Span.End)
            .OfType<ExpressionSyntax>()
            .LastOrDefault();
        if (expression is null || token.Span.End > _cursor)
            return null;
        var symbol = _model.GetSymbolInfo(expression).Symbol ?? _model.GetTypeInfo(expression).Type;
        return symbol is null or IErrorTypeSymbol ? null : WithOverloads(symbol, [.. _model.GetMemberGroup(expression)]);
    }

    private static SymbolAtCursor? WithOverloads(ISymbol symbol, IReadOnlyList<ISymbol> group)
    {
        if (symbol is IErrorTypeSymbol)
            return null;
        if (symbol is not IMethodSymbol and not IPropertySymbol { IsIndexer: true })
            return new SymbolAtCursor(symbol);
        return new SymbolAtCursor(
            symbol,
            group.Count > 0
                ? group
                : [.. symbol.ContainingType.GetMembers(symbol.Name)
                    .Where(member => !member.IsImplicitlyDeclared || member.Equals(symbol, SymbolEqualityComparer.Default))]);
    }
}
