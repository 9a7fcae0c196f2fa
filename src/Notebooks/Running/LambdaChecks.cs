using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Running;

/// <summary>
/// Inserts a check into the lambdas and local functions among a cell's statements that may call themselves endlessly. The compiler probes
/// the stack in methods and in the functions inside them (<c>InstrumentationKind.StackOverflowProbing</c>), but not in a script's
/// statements. A function with a block already has its check (<see cref="StopChecks"/>); here an expression becomes a block, where that
/// changes nothing else.
/// </summary>
internal static class LambdaChecks
{
    /// <summary>The maximum number of functions to examine: nested functions are searched again for each function around them.</summary>
    private const int MaxFunctions = 1000;

    /// <param name="root">The cell.</param>
    /// <param name="model">Returns the semantic model of the cell; called only if it is needed.</param>
    public static IEnumerable<TextChange> Changes(CompilationUnitSyntax root, Func<SemanticModel> model)
    {
        var functions = root.DescendantNodes(IsStatement).Where(node => Body(node) is not null).ToList();
        if (functions.Count is 0 or > MaxFunctions)
            return [];
        functions.RemoveAll(function => !MayRecur(function));
        if (functions.Count == 0)
            return [];
        var meaning = model();
        return functions.SelectMany(function => Changes(function, meaning));
    }

    /// <summary>
    /// Returns whether a node is part of a statement. The compiler checks members, but the variables of a script are fields.
    /// </summary>
    private static bool IsStatement(SyntaxNode node) =>
        node is not MemberDeclarationSyntax or GlobalStatementSyntax or FieldDeclarationSyntax { Parent: CompilationUnitSyntax };

    private static ExpressionSyntax? Body(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>
    /// Returns whether a function calls something, or uses anything but its parameters: a delegate may be stored in a field or in a list,
    /// and a lazy sequence or a property of a library may call back. Other functions, such as <c>x => x * x</c> or <c>p => p.Score</c>, get
    /// no check and so cost nothing.
    /// </summary>
    private static bool MayRecur(SyntaxNode function)
    {
        if (Body(function) is not { ContainsDiagnostics: false } body || body is ThrowExpressionSyntax or RefExpressionSyntax)
            return false;
        var parameters = Parameters(function).Select(parameter => parameter.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        return body.DescendantNodesAndSelf().Any(node => node switch
        {
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => true,
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax member } name when member.Name == name => false,
            IdentifierNameSyntax { Parent: MemberBindingExpressionSyntax or NameColonSyntax } => false,
            IdentifierNameSyntax name => !parameters.Contains(name.Identifier.ValueText),
            _ => false,
        });
    }

    private static SeparatedSyntaxList<ParameterSyntax> Parameters(SyntaxNode function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => SyntaxFactory.SingletonSeparatedList(simple.Parameter),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        LocalFunctionStatementSyntax local => local.ParameterList.Parameters,
        _ => default,
    };

    private static IEnumerable<TextChange> Changes(SyntaxNode function, SemanticModel model)
    {
        var body = Body(function)!;
        string open = "{" + StopChecks.CallsOf(function) + (ReturnsValue(function, model) ? "return " : "");
        switch (function)
        {
            // An expression tree is data, not code.
            case LambdaExpressionSyntax when model.GetTypeInfo(function).ConvertedType is { TypeKind: TypeKind.Delegate }:
                return [new TextChange(new TextSpan(body.SpanStart, 0), open), new TextChange(new TextSpan(body.Span.End, 0), ";}")];
            case LocalFunctionStatementSyntax { ExpressionBody: { } clause } local:
                return [new TextChange(clause.ArrowToken.Span, open), new TextChange(new TextSpan(local.SemicolonToken.Span.End, 0), "}")];
            default:
                return [];
        }
    }

    private static bool ReturnsValue(SyntaxNode function, SemanticModel model)
    {
        var method = (function is LocalFunctionStatementSyntax
            ? model.GetDeclaredSymbol(function)
            : model.GetSymbolInfo(function).Symbol) as IMethodSymbol;
        return method is { ReturnsVoid: false } && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
    }
}
