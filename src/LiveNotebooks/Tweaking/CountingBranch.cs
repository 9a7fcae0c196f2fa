using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>Of values such as <c>quick ? 1 : 3</c>, the branches that are taken with the values of the variables above them.</summary>
internal sealed class CountingBranch
{
    private readonly Dictionary<string, bool> _truths = new(StringComparer.Ordinal);

    /// <summary>Takes note of a variable, for the values below it.</summary>
    public void Declare(string name, ExpressionSyntax value)
    {
        if (Truth(value) is { } truth)
            _truths[name] = truth;
        else
            _truths.Remove(name);
    }

    /// <summary>Returns the part of a value that counts.</summary>
    public ExpressionSyntax Of(ExpressionSyntax value) => value switch
    {
        ConditionalExpressionSyntax choice when Truth(choice.Condition) is { } truth =>
            Of(truth ? choice.WhenTrue : choice.WhenFalse),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        _ => value,
    };

    /// <summary>Returns which part of a variable's value an expression is: a letter for each choice on the way to it.</summary>
    public static string PathTo(ExpressionSyntax part) => string.Concat(part.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax)
        .Where(node => node.Parent is ConditionalExpressionSyntax)
        .Select(node => ((ConditionalExpressionSyntax)node.Parent!).WhenTrue == node ? 't' : 'f')
        .Reverse());

    private bool? Truth(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax { Token.Value: bool truth } => truth,
        IdentifierNameSyntax name when _truths.TryGetValue(name.Identifier.ValueText, out bool truth) => truth,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Truth(not.Operand),
        ParenthesizedExpressionSyntax inner => Truth(inner.Expression),
        _ => null,
    };
}
