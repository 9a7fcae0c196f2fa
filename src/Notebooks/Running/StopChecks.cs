using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Running;

/// <summary>
/// Inserts a check into every loop of a cell and every function with a block. The compiler instruments methods by itself
/// (<c>InstrumentationKind.ModuleCancellation</c>), but not the statements of a script, so the check is a call of an empty method of the
/// same script, which also checks the stack. No line is added.
/// </summary>
internal static class StopChecks
{
    /// <summary>The name of the script's empty method, which users should not see.</summary>
    public const string Method = "__CheckStop";

    /// <summary>The call of that method.</summary>
    public const string Call = Method + "();";

    /// <summary>The additional call at the beginning of an async function.</summary>
    private const string AsyncCall = "global::Notebooks." + nameof(CallDepth) + "." + nameof(CallDepth.Check) + "();";

    /// <summary>Returns the calls at the beginning of a function.</summary>
    public static string CallsOf(SyntaxNode function) => IsAsync(function) ? Call + AsyncCall : Call;

    /// <summary>Returns the changes that insert the checks; none if no place needs one.</summary>
    /// <param name="root">The cell.</param>
    /// <param name="text">The text of the cell.</param>
    /// <param name="others">Changes that insert further calls.</param>
    public static IReadOnlyList<TextChange> Changes(CompilationUnitSyntax root, SourceText text, IEnumerable<TextChange> others)
    {
        var changes = new List<TextChange>(others);
        foreach (var node in root.DescendantNodes())
        {
            var body = node switch
            {
                WhileStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                ForStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                AnonymousFunctionExpressionSyntax { Block: { } block } => block,
                LocalFunctionStatementSyntax { Body: { } block } => block,
                _ => null,
            };
            if (body is null && node is MethodDeclarationSyntax { ContainsDiagnostics: false } method && IsAsync(method))
                changes.AddRange(Begin(method));
            if (body is null || body.ContainsDiagnostics)
                continue;
            if (body is BlockSyntax { OpenBraceToken: var brace })
            {
                changes.Add(new TextChange(new TextSpan(brace.Span.End, 0), CallsOf(node)));
            }
            else
            {
                changes.Add(new TextChange(new TextSpan(body.SpanStart, 0), "{" + Call));
                changes.Add(new TextChange(new TextSpan(body.Span.End, 0), "}"));
            }
        }
        if (changes.Count == 0)
            return changes;

        // Inserted before the first member, so that a last expression without a semicolon stays the last.
        int start = root.Members.Count > 0 ? root.Members[0].SpanStart : text.Length;
        changes.Add(new TextChange(new TextSpan(start, 0), $"static void {Method}() {{ }} "));
        return changes;
    }

    /// <summary>
    /// Returns the changes that insert the additional call into an async method; the compiler's own check suffices for the others.
    /// </summary>
    private static IEnumerable<TextChange> Begin(MethodDeclarationSyntax method) => method switch
    {
        { Body.OpenBraceToken: var brace } => [new TextChange(new TextSpan(brace.Span.End, 0), AsyncCall)],
        { ExpressionBody: { Expression: not ThrowExpressionSyntax } clause } =>
        [
            new TextChange(clause.ArrowToken.Span, "{" + AsyncCall + (HasResult(method.ReturnType) ? "return " : "")),
            new TextChange(new TextSpan(method.SemicolonToken.Span.End, 0), "}"),
        ],
        _ => [],
    };

    /// <summary>Returns whether an async method with this return type has a result; only generic types have one.</summary>
    private static bool HasResult(TypeSyntax type) => type switch
    {
        GenericNameSyntax => true,
        QualifiedNameSyntax name => HasResult(name.Right),
        AliasQualifiedNameSyntax name => HasResult(name.Name),
        _ => false,
    };

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
