using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel.Scripting;

/// <summary>
/// Puts a check into the lambdas and local functions among a cell's statements that may call themselves without end: the compiler probes the stack in
/// methods and in what stands inside of them (<c>InstrumentationKind.StackOverflowProbing</c>), but not in a script's statements. One with a block has its
/// check already (<see cref="StopChecks"/>); here an expression becomes a block, where that changes nothing else.
/// </summary>
internal static class LambdaChecks
{
    /// <summary>Of functions in functions each is looked through from the outermost on.</summary>
    private const int MaxFunctions = 1000;

    /// <param name="root">The cell.</param>
    /// <param name="model">Says what its code means; asked for only where there is something to find out.</param>
    public static IEnumerable<TextChange> Changes(CompilationUnitSyntax root, Func<SemanticModel> model)
    {
        var functions = root.DescendantNodes(IsStatement).Where(node => Body(node) is not null).ToList();
        if (functions.Count is 0 or > MaxFunctions)
            return [];
        var names = functions.Select(AssignedName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        functions.RemoveAll(function => !MayRecur(function, names));
        if (functions.Count == 0)
            return [];
        var meaning = model();
        return functions.SelectMany(function => Changes(function, meaning));
    }

    /// <summary>Members are the compiler's; but the variables of a script are fields.</summary>
    private static bool IsStatement(SyntaxNode node) => node is not MemberDeclarationSyntax or GlobalStatementSyntax or FieldDeclarationSyntax { Parent: CompilationUnitSyntax };

    private static ExpressionSyntax? Body(SyntaxNode node) => node switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        LocalFunctionStatementSyntax function => function.ExpressionBody?.Expression,
        _ => null,
    };

    private static string? AssignedName(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } => declarator.Identifier.ValueText,
        { Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } } => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether it calls something by its simple name or by that of a delegate, or mentions a function of its cell.</summary>
    private static bool MayRecur(SyntaxNode function, HashSet<string> names) => Body(function) is { ContainsDiagnostics: false } body and not (ThrowExpressionSyntax or RefExpressionSyntax)
        && body.DescendantNodesAndSelf().Any(node => node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText is "Invoke" or "DynamicInvoke",
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } => member.Name.Identifier.ValueText is "Invoke" or "DynamicInvoke",
            InvocationExpressionSyntax => true,
            IdentifierNameSyntax name => names.Contains(name.Identifier.ValueText),
            _ => false,
        });

    private static IEnumerable<TextChange> Changes(SyntaxNode function, SemanticModel model)
    {
        var body = Body(function)!;
        string open = "{" + StopChecks.Call + (ReturnsValue(function, model) ? "return " : "");
        switch (function)
        {
            // A tree of expressions is data, not code.
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
        var method = (function is LocalFunctionStatementSyntax ? model.GetDeclaredSymbol(function) : model.GetSymbolInfo(function).Symbol) as IMethodSymbol;
        return method is { ReturnsVoid: false } && !(method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });
    }
}
