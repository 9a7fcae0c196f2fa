using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel.Scripting;

/// <summary>
/// Puts a check into every loop of a cell, and into every function with a block. The compiler instruments methods by itself (<c>InstrumentationKind.ModuleCancellation</c>), but not the
/// statements of a script: so the check is a call of an empty method of the same script, which looks at the stack as well. No line is added.
/// </summary>
internal static class StopChecks
{
    /// <summary>What the script's empty method is called; nobody is meant to see it.</summary>
    public const string Method = "__CheckStop";

    /// <summary>What calls it.</summary>
    public const string Call = Method + "();";

    /// <summary>What puts the checks in: nothing if there is no place that needs one.</summary>
    /// <param name="root">The cell.</param>
    /// <param name="text">Its text.</param>
    /// <param name="others">What puts in more calls.</param>
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
            if (body is null || body.ContainsDiagnostics)
                continue;
            if (body is BlockSyntax { OpenBraceToken: var brace })
            {
                changes.Add(new TextChange(new TextSpan(brace.Span.End, 0), Call));
            }
            else
            {
                changes.Add(new TextChange(new TextSpan(body.SpanStart, 0), "{" + Call));
                changes.Add(new TextChange(new TextSpan(body.Span.End, 0), "}"));
            }
        }
        if (changes.Count == 0)
            return changes;

        // Before the first member, so that a last expression without semicolon stays the last.
        int start = root.Members.Count > 0 ? root.Members[0].SpanStart : text.Length;
        changes.Add(new TextChange(new TextSpan(start, 0), $"static void {Method}() {{ }} "));
        return changes;
    }
}
