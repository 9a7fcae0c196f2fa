using System.Globalization;
using FaultSeeder.Mutants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FaultSeeder.Drawing;

/// <summary>Finds everything in a file that the operators can change.</summary>
internal static class CandidateFinder
{
    internal static IEnumerable<Candidate> Find(SyntaxNode root) => root
        .DescendantNodes(static node => node is not AttributeListSyntax)
        .SelectMany(static node => node switch
        {
            BinaryExpressionSyntax binary => Turned(binary.OperatorToken),
            RelationalPatternSyntax pattern => Turned(pattern.OperatorToken),
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => OffByOne(literal.Token),
            IfStatementSyntax branch => WithoutBody(branch),
            ExpressionStatementSyntax statement when IsCall(statement.Expression) =>
                [new Candidate(MutationOperator.Call, statement.Span, ";")],
            _ => [],
        });

    private static IEnumerable<Candidate> Turned(SyntaxToken comparison)
    {
        string? turned = comparison.Kind() switch
        {
            SyntaxKind.LessThanToken => "<=",
            SyntaxKind.LessThanEqualsToken => "<",
            SyntaxKind.GreaterThanToken => ">=",
            SyntaxKind.GreaterThanEqualsToken => ">",
            SyntaxKind.EqualsEqualsToken => "!=",
            SyntaxKind.ExclamationEqualsToken => "==",
            _ => null,
        };
        if (turned is not null)
            yield return new(MutationOperator.Comparison, comparison.Span, turned);
    }

    private static IEnumerable<Candidate> OffByOne(SyntaxToken number)
    {
        string digits = Convert.ToString(number.Value, CultureInfo.InvariantCulture)!;
        bool isPrefixed = number.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || number.Text.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        // In a hexadecimal number, D and F are digits.
        string suffix = number.Text[number.Text.TrimEnd([.. isPrefixed ? "uUlL" : "uUlLfFdDmM"]).Length..];
        (string More, string Less)? changed = number.Value switch
        {
            double value => (Text(value + 1), Text(value - 1)),
            float value => (Text(value + 1), Text(value - 1)),
            _ when decimal.TryParse(digits, CultureInfo.InvariantCulture, out decimal value) => (Text(value + 1), Text(value - 1)),
            _ => null,
        };
        if (changed is null)
            yield break;
        yield return new(MutationOperator.Constant, number.Span, changed.Value.More + suffix);
        yield return new(MutationOperator.Constant, number.Span, Parenthesized(changed.Value.Less + suffix));
    }

    /// <summary>A negative number after another sign would be read as the operator <c>--</c>.</summary>
    private static string Parenthesized(string number) => number[0] == '-' ? $"({number})" : number;

    private static string Text(IFormattable value)
    {
        string text = value.ToString(null, CultureInfo.InvariantCulture);
        return value is double && text.All(char.IsAsciiDigit) ? text + ".0" : text;
    }

    private static IEnumerable<Candidate> WithoutBody(IfStatementSyntax branch)
    {
        // What #if parts would be torn apart.
        if (branch.Statement is BlockSyntax { Statements.Count: 0 } || branch.Statement.ContainsDirectives)
            yield break;
        var span = TextSpan.FromBounds(branch.SpanStart, branch.Statement.Span.End);
        string head = branch.SyntaxTree.GetText().ToString(TextSpan.FromBounds(branch.SpanStart, branch.Statement.SpanStart));
        yield return new(MutationOperator.Branch, span, head + "{ }");
    }

    private static bool IsCall(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax => true,
        AwaitExpressionSyntax awaiting => IsCall(awaiting.Expression),
        ConditionalAccessExpressionSyntax access => IsCall(access.WhenNotNull),
        _ => false,
    };
}
