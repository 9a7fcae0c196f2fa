using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>What the form of code tells about names and calls in it.</summary>
internal static class CodeSyntax
{
    /// <summary>Returns whether a name stands by itself, and is not the name of a member or of an argument.</summary>
    public static bool IsUse(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment =>
            assignment.Left != name || initializer.Kind() is not
                (SyntaxKind.ObjectInitializerExpression or SyntaxKind.WithInitializerExpression),
        _ => true,
    };

    /// <summary>Returns whether the new value depends on the old one.</summary>
    public static bool ReadsAgain(AssignmentExpressionSyntax node)
    {
        var assigned = node.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(IsUse)
            .Select(name => name.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return node.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Any(name => IsUse(name) && assigned.Contains(name.Identifier.ValueText));
    }

    /// <summary>Returns the parameters of a lambda or of an anonymous method.</summary>
    public static SeparatedSyntaxList<ParameterSyntax> ParametersOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => SyntaxFactory.SingletonSeparatedList(simple.Parameter),
        ParenthesizedLambdaExpressionSyntax list => list.ParameterList.Parameters,
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => default,
    };

    /// <summary>Returns what a method is called on; null if it is called by its name alone.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>Returns whether nobody wants the result of a call.</summary>
    public static bool IsThrownAway(InvocationExpressionSyntax call)
    {
        SyntaxNode whole = call;
        while (whole.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            || whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
        {
            whole = whole.Parent;
        }
        return whole.Parent switch
        {
            ExpressionStatementSyntax statement => !statement.SemicolonToken.IsMissing,
            ForStatementSyntax => true,
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => IsNothing(method.ReturnType),
            ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => IsNothing(function.ReturnType),
            ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax } => true,
            AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax caller } } =>
                caller.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForEach" },
            _ => false,
        };
    }

    private static bool IsNothing(TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        or IdentifierNameSyntax { Identifier.ValueText: "Task" };
}
