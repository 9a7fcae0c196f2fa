using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel.Scripting.Cells;

/// <summary>Parses a cell's C#; all parsing goes through this class.</summary>
internal static class CodeParser
{
    /// <summary>
    /// The maximum nesting depth of brackets. Where the parser looks ahead, it does not check the stack as it does elsewhere, and looking
    /// ahead
    /// from each of many nested brackets takes quadratic time.
    /// </summary>
    public const int MaxNesting = 1000;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <param name="code">A script.</param>
    /// <param name="file">The name in messages and stack traces.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static CSharpSyntaxTree Parse(string code, string file = "", CancellationToken cancellationToken = default)
    {
        // Most code is recognized as harmless without a lexer, which is needed to tell strings and comments from code.
        if (Deepest(code) is not null && CompilerStack.Run(() => DeepestToken(code)) is { } place)
        {
            int line = code.AsSpan(0, place).Count('\n') + 1;
            throw new CellFailedException(
                "CompilationError",
                FormattableString.Invariant($"Line {line}: brackets are nested more than {MaxNesting:N0} deep; split the expression up."));
        }
        return CompilerStack.Parse(
            () => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), s_options, file, cancellationToken));
    }

    /// <summary>Returns the position where the brackets of the code's tokens are nested too deeply, or null.</summary>
    private static int? DeepestToken(string code)
    {
        // Strings and comments are blanked, so that the rest is counted at its original positions.
        char[] kept = code.ToCharArray();
        foreach (var token in SyntaxFactory.ParseTokens(code, options: s_options))
        {
            kept.AsSpan(token.FullSpan.Start, token.LeadingTrivia.FullSpan.Length).Fill(' ');
            kept.AsSpan(token.Span.End, token.TrailingTrivia.FullSpan.Length).Fill(' ');
            if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
            {
                kept.AsSpan(token.SpanStart, token.Span.Length).Fill(' ');
            }
        }
        return Deepest(kept);
    }

    private static int? Deepest(ReadOnlySpan<char> code)
    {
        int depth = 0;
        int angles = 0;
        for (int i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case ';' or '=':
                    // The earlier ones were comparison operators.
                    angles = 0;
                    break;
            }
            if (depth + angles > MaxNesting)
                return i;
        }
        return null;
    }
}
