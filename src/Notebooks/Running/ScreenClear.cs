using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Cells;

namespace Notebooks.Running;

/// <summary>
/// Clears the screen, which for a cell is its output so far. A terminal is cleared by escape sequences; <c>Console.Clear</c> does nothing
/// without a terminal, so calls of it in a cell are made to write these sequences.
/// </summary>
internal static partial class ScreenClear
{
    private const char Escape = '\u001b';

    /// <summary>Writes a text to a cell's stream and clears the output where the text says so.</summary>
    public static void Write(ICellOutput output, StreamName stream, string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
        {
            output.WriteStream(stream, text);
            return;
        }
        int written = 0;
        foreach (Match clear in Sequence().Matches(text))
        {
            if (clear.Index > written)
                output.WriteStream(stream, text[written..clear.Index]);
            output.Clear();
            written = clear.Index + clear.Length;
        }
        if (written < text.Length)
            output.WriteStream(stream, text[written..]);
    }

    /// <summary>Returns the changes that make each <c>Console.Clear()</c> of a cell write the sequence.</summary>
    public static IEnumerable<TextChange> Changes(CompilationUnitSyntax root) =>
        from call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Clear" }, ArgumentList.Arguments.Count: 0 }
            && !call.ContainsDiagnostics
        let member = (MemberAccessExpressionSyntax)call.Expression
        where member.OperatorToken.IsKind(SyntaxKind.DotToken)
            && member.Expression.ToString() is "Console" or "System.Console" or "global::System.Console"
        select new TextChange(TextSpan.FromBounds(member.Name.SpanStart, call.Span.End), """Write("\u001b[H\u001b[2J")""");

    /// <summary>
    /// Matches the sequence that erases the display, together with adjacent ones that move the cursor home or erase the scrollback.
    /// </summary>
    [GeneratedRegex(@"(\e\[H)?\e\[2J(\e\[3J)?(\e\[(1;1)?H)?")]
    private static partial Regex Sequence();
}
