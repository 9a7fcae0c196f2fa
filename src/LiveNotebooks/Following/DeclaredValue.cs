using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>The first value of a variable, as the code has it.</summary>
/// <param name="IsPlain">Whether it follows from nothing but what is written there and the names in it.</param>
/// <param name="IsSimple">Whether it is a number, a text or the like, which nobody can change but by assigning another one.</param>
/// <param name="Type">The name of its type, if there is one.</param>
/// <param name="Text">The code of the declaration.</param>
/// <param name="Names">The names in it.</param>
internal sealed record DeclaredValue(bool IsPlain, bool IsSimple, string Type, string Text, FrozenSet<string> Names)
{
    /// <summary>A value of which nothing is known.</summary>
    public static DeclaredValue Unknown { get; } = new(false, false, "", "", []);

    public static DeclaredValue Of(TypeSyntax type, ExpressionSyntax? value)
    {
        bool isSimple = SimpleTypes.IsSimple(type) || type.IsVar && value is not null && IsLiteral(value);
        if (value is null)
            return Unknown with { IsSimple = isSimple, Type = type.ToString() };
        // What is made by "Kind.Small" is a Kind, if that is an enumeration.
        string name = type.IsVar && value is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
            ? owner.ToString()
            : type.ToString();
        return new DeclaredValue(
            IsPlainValue(value), isSimple, name, $"{type} = {value}",
            NamesIn(value));
    }

    /// <summary>Returns what is known of a method: run once more, its declaration makes the same method.</summary>
    public static DeclaredValue Of(MethodDeclarationSyntax method) =>
        new(true, false, "", string.Join(' ', method.DescendantTokens().Select(token => token.Text)), NamesIn(method));

    private static FrozenSet<string> NamesIn(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToFrozenSet();

    private static bool IsLiteral(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax => true,
        PrefixUnaryExpressionSyntax unary => IsLiteral(unary.Operand),
        ParenthesizedExpressionSyntax inner => IsLiteral(inner.Expression),
        CastExpressionSyntax cast => SimpleTypes.IsSimple(cast.Type) && IsLiteral(cast.Expression),
        ConditionalExpressionSyntax choice => IsLiteral(choice.WhenTrue) && IsLiteral(choice.WhenFalse),
        BinaryExpressionSyntax binary => IsLiteral(binary.Left) && IsLiteral(binary.Right),
        _ => false,
    };

    private static bool IsPlainValue(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or IdentifierNameSyntax => true,
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression)
            && !unary.IsKind(SyntaxKind.PreDecrementExpression) && IsPlainValue(unary.Operand),
        ParenthesizedExpressionSyntax inner => IsPlainValue(inner.Expression),
        CastExpressionSyntax cast => IsPlainValue(cast.Expression),
        ConditionalExpressionSyntax choice =>
            IsPlainValue(choice.Condition) && IsPlainValue(choice.WhenTrue) && IsPlainValue(choice.WhenFalse),
        BinaryExpressionSyntax binary => IsPlainValue(binary.Left) && IsPlainValue(binary.Right),
        MemberAccessExpressionSyntax member => IsPlainValue(member.Expression),
        _ => false,
    };
}
