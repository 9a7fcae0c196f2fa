using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Language;

/// <summary>Computes the indentation of the next line of incomplete code.</summary>
internal static class NextIndent
{
    private const string Step = "    ";

    /// <returns>
    /// White space: one step deeper than the line of the innermost open bracket or of the unfinished statement; in an open string or
    /// comment, as deep as its last line.
    /// </returns>
    public static string After(SyntaxNode root, string code)
    {
        string text = code.TrimEnd();
        if (IsInsideText(root))
            return IndentOf(code, text.Length);

        // For each open bracket, and for the code itself, where it opens and where its unfinished statement starts.
        var open = new Stack<(SyntaxToken Bracket, int Statement)>([(default, -1)]);
        foreach (var token in root.DescendantTokens().Where(token => token.Span.Length > 0))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken:
                    StartStatement(open, token);
                    open.Push((token, -1));
                    break;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken:
                    if (open.Count > 1)
                        open.Pop();
                    if (token.IsKind(SyntaxKind.CloseBraceToken))
                        EndStatement(open);
                    break;
                case SyntaxKind.SemicolonToken when open.Peek().Bracket
                    .Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken):
                    EndStatement(open);
                    break;
                default:
                    StartStatement(open, token);
                    break;
            }
        }

        var (bracket, statement) = open.Peek();
        bool isList = bracket.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken;
        if (statement >= 0 && code[statement] == '[' && text.EndsWith(']'))
            return IndentOf(code, statement);
        if (statement >= 0 && !isList && !EndsItem(text, bracket))
            return Deeper(IndentOf(code, statement));
        return bracket.RawKind == 0 ? "" : Deeper(IndentOf(code, bracket.SpanStart));
    }

    private static void StartStatement(Stack<(SyntaxToken Bracket, int Statement)> open, SyntaxToken token)
    {
        if (open.Peek().Statement < 0)
            open.Push(open.Pop() with { Statement = token.SpanStart });
    }

    private static void EndStatement(Stack<(SyntaxToken Bracket, int Statement)> open) => open.Push(open.Pop() with { Statement = -1 });

    /// <summary>Returns whether the code ends with the comma after an element of an initializer or of a list in braces.</summary>
    private static bool EndsItem(string text, SyntaxToken bracket) => bracket.IsKind(SyntaxKind.OpenBraceToken) && text.EndsWith(',');

    private static bool IsInsideText(SyntaxNode root) =>
        root.GetDiagnostics().Any(error => error.Id is "CS1035" or "CS1039" or "CS8997");

    private static string Deeper(string indent) => indent + (indent.Contains('\t', StringComparison.Ordinal) ? "\t" : Step);

    /// <summary>Returns the white space at the start of the line that contains a position.</summary>
    private static string IndentOf(string code, int position)
    {
        int start = code.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        int end = start;
        while (end < code.Length && code[end] is ' ' or '\t')
            end++;
        return code[start..Math.Min(end, code.Length)];
    }
}
