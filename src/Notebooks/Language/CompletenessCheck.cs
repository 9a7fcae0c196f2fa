using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Language.Analysis;
using Notebooks.Language.Inspection;

namespace Notebooks.Language;

/// <summary>Decides by the syntax of a cell whether it can be run as it is.</summary>
internal static class CompletenessCheck
{
    /// <summary>The errors that are reported at the start of something whose end is missing.</summary>
    private static readonly HashSet<string> s_unclosed =
    [
        "CS1035", // a comment
        "CS1039", // a verbatim string
        "CS8076", // a hole of an interpolated string
        "CS8997", // a raw string
        "CS1027", // #if
        "CS1038", // #region
        "CS1524", // try
    ];

    /// <summary>Returns the status of a cell. Code that is nested too deeply is invalid.</summary>
    public static Completeness Of(string cell)
    {
        try
        {
            return CompilerStack.Run(() => Read(cell));
        }
        catch (CellFailedException)
        {
            return new Completeness(CompletenessStatus.Invalid);
        }
    }

    private static Completeness Read(string cell)
    {
        if (HelpQuery.Parse(cell) is not null)
            return new Completeness(CompletenessStatus.Complete);
        var parts = CellParser.Parse(new CellSource("draft", cell));
        if (parts is [.., TextPart { Language: not "value", Text: "" }])
            return new Completeness(CompletenessStatus.Incomplete);

        string code = CellText.CSharpOf(cell);
        var tree = CodeParser.Parse(code);
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        bool isOpen = !SyntaxFactory.IsCompleteSubmission(tree);
        int end = isOpen ? EndOfCode(tree.GetRoot()) : int.MaxValue;
        if (errors.Exists(error => error.Location.SourceSpan.Start < end && !s_unclosed.Contains(error.Id))
            || HasBrokenLine(tree.GetRoot()))
        {
            return new Completeness(CompletenessStatus.Invalid);
        }
        if (errors.Count == 0 && !isOpen)
            return new Completeness(CompletenessStatus.Complete);
        // An open construct has to continue in C#, which it cannot after text in another language.
        return parts is [.., CodePart]
            ? new Completeness(CompletenessStatus.Incomplete, NextIndent.After(tree.GetRoot(), code))
            : new Completeness(CompletenessStatus.Invalid);
    }

    /// <summary>
    /// Returns whether the text of an interpolated string in plain quotes is not closed: unlike its holes, the text cannot continue on
    /// another line.
    /// </summary>
    private static bool HasBrokenLine(SyntaxNode root) => root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Any(text =>
        text is { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken, StringEndToken.IsMissing: true }
        && text.Contents is not [.., InterpolationSyntax { CloseBraceToken.IsMissing: true }]);

    /// <summary>
    /// Returns the end of the code without trailing white space and comments; what is missing is reported there or after it.
    /// </summary>
    private static int EndOfCode(SyntaxNode root)
    {
        var unused = root.DescendantTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia));
        return Math.Max(root.GetLastToken().Span.End, unused.Span.End);
    }
}
