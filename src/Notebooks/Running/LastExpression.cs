using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Cells;

namespace Notebooks.Running;

/// <summary>
/// Handles the expression without a semicolon at the end of a cell, whose value is shown. A script returns an object, which a ref struct
/// cannot be.
/// </summary>
internal static class LastExpression
{
    public static ExpressionSyntax? Of(CompilationUnitSyntax root) =>
        root is { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }] }
            ? last.Expression
            : null;

    /// <summary>
    /// Returns the changes that convert a span at the end of a cell to an array; none if the cell does not end with a span.
    /// </summary>
    public static IEnumerable<TextChange> Changes(CompilationUnitSyntax root, SemanticModel model) =>
        Of(root) is { } last && SpanOf(last, model) is not null
            ? [new TextChange(new TextSpan(last.SpanStart, 0), "("), new TextChange(new TextSpan(last.Span.End, 0), ").ToArray()")]
            : [];

    /// <summary>
    /// Returns the type of an expression that is a span, such as <c>ReadOnlySpan&lt;byte&gt;</c>; null if it is not a span.
    /// </summary>
    public static string? SpanOf(ExpressionSyntax last, SemanticModel model) =>
        RefStruct(
            last,
            model) is
        {
            Name: "Span"
                or "ReadOnlySpan", Arity: 1, ContainingNamespace:
                {
                    Name: nameof(
                    System), ContainingNamespace.IsGlobalNamespace: true
                }
        } span
            ? span.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)
            : null;

    /// <summary>Rejects a ref struct that cannot be shown; the compiler's message for it (CS0029) does not explain why.</summary>
    /// <exception cref="CellFailedException">The cell ends with a ref struct that is not a span.</exception>
    public static void Check(CompilationUnitSyntax root, SemanticModel model)
    {
        if (Of(root) is not { } last || RefStruct(last, model) is not { } type || SpanOf(last, model) is not null)
            return;
        string name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        throw new CellFailedException("CompilationError",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {last.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: the last expression is a {name}, a ref struct, "
                    + $"which lives on the stack only and cannot be shown; end the line with a semicolon, or show one of its members."));
    }

    private static INamedTypeSymbol? RefStruct(ExpressionSyntax last, SemanticModel model) =>
        model.GetTypeInfo(last).Type is INamedTypeSymbol { IsRefLikeType: true } type ? type : null;
}
