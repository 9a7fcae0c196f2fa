using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Formatting;

namespace Notebooks.Page;

/// <summary>
/// Colors C# by its syntax alone, without references to assemblies. The CSS classes are k for keywords, s for strings, n for numbers, c for
/// comments, t for types, m for methods and d for directives.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>Code that the parser has not read by then is shown without colors.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private static readonly string[] s_otherLanguages = ["#!html", "#!javascript", "#!js", "#!markdown", "#!value"];

    /// <param name="code">The text of a cell.</param>
    /// <param name="language">The kernel recorded for the cell, or null.</param>
    public static string Highlight(string code, string? language = null)
    {
        if (language is not (null or "csharp") || Array.Exists(s_otherLanguages, name => code.StartsWith(name, StringComparison.Ordinal)))
            return HtmlRenderer.Escape(code);

        var html = new StringBuilder();
        // The parser would misread a directive and everything after it.
        var lines = new StringBuilder();
        foreach (string line in code.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith("#!", StringComparison.Ordinal))
            {
                lines.Append(line).Append('\n');
                continue;
            }
            AppendCode(html, lines.ToString());
            lines.Clear();
            AppendSpan(html, "d", line);
            html.Append('\n');
        }
        AppendCode(html, lines.ToString());
        return html.ToString().TrimEnd('\n');
    }

    private static void AppendCode(StringBuilder html, string code)
    {
        if (code.Length == 0)
            return;
        SyntaxNode root;
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            root = CodeParser.Parse(code, cancellationToken: patience.Token).GetRoot();
        }
        catch (Exception error) when (error is CellFailedException or OperationCanceledException)
        {
            html.Append(HtmlRenderer.Escape(code));
            return;
        }
        foreach (var token in root.DescendantTokens())
        {
            AppendTrivia(html, token.LeadingTrivia);
            AppendSpan(html, ClassOf(token), token.Text);
            AppendTrivia(html, token.TrailingTrivia);
        }
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            bool isComment = item.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
            AppendSpan(html, isComment ? "c" : item.IsDirective ? "d" : null, item.ToFullString());
        }
    }

    private static void AppendSpan(StringBuilder html, string? name, string text)
    {
        if (text.Length == 0)
            return;
        if (name is null)
            html.Append(HtmlRenderer.Escape(text));
        else
            html.Append("<span class=\"").Append(name).Append("\">").Append(HtmlRenderer.Escape(text)).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken => "s",
        SyntaxKind.IdentifierToken => ClassOfIdentifier(token),
        _ => SyntaxFacts.IsKeywordKind(token.Kind()) || SyntaxFacts.IsContextualKeyword(token.Kind()) ? "k" : null,
    };

    private static string? ClassOfIdentifier(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "k",
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => "t",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "m",
        SimpleNameSyntax name => ClassOfName(name),
        _ => null,
    };

    private static string? ClassOfName(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax)
            node = node.Parent;
        switch (node.Parent)
        {
            case UsingDirectiveSyntax:
                return null;
            case InvocationExpressionSyntax call when call.Expression == node:
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } access when access.Name == node
                && outer.Expression == access:
                return name.Identifier.ValueText == "nameof" ? "k" : "m";
            // By convention, a name that starts with a capital letter and has members is a type.
            case MemberAccessExpressionSyntax access when access.Expression == node:
                return char.IsUpper(name.Identifier.ValueText.FirstOrDefault()) ? "t" : null;
            case MemberAccessExpressionSyntax or ExpressionStatementSyntax or ArgumentSyntax:
                return name is GenericNameSyntax ? "t" : null;
        }
        return name is GenericNameSyntax || SyntaxFacts.IsInTypeOnlyContext((ExpressionSyntax)node) ? "t" : null;
    }
}
