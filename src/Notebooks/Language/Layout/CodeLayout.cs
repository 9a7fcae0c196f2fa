using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Notebooks.Cells;
using Notebooks.Language.Analysis;

namespace Notebooks.Language.Layout;

/// <summary>
/// Formats the C# of cells as Roslyn's formatter does by default: indentation, spaces and braces. Lines that are not C#, such as
/// <c>#r</c> and magic commands, stay as they are.
/// </summary>
internal static class CodeLayout
{
    /// <summary>Created when it is first needed, which takes a while.</summary>
    private static readonly Lazy<AdhocWorkspace> s_workspace = new(() => new AdhocWorkspace());

    /// <summary>Returns a cell with its C# formatted.</summary>
    /// <param name="cell">The whole cell.</param>
    /// <param name="cancellationToken">Stops the formatter.</param>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static string Format(string cell, CancellationToken cancellationToken)
    {
        string text = cell.ReplaceLineEndings("\n");
        string[] lines = text.Split('\n');
        string[] code = CellText.CSharpOf(text).Split('\n');
        var formatted = new List<string>();
        for (int i = 0; i < lines.Length;)
        {
            int end = i;
            while (end < lines.Length && lines[end] == code[end])
                end++;
            if (end > i)
                formatted.Add(FormatCode(string.Join('\n', lines[i..end]), cancellationToken));
            for (i = end; i < lines.Length && lines[i] != code[i]; i++)
                formatted.Add(lines[i]);
        }
        return string.Join('\n', formatted);
    }

    private static string FormatCode(string code, CancellationToken cancellationToken)
    {
        var tree = CodeParser.Parse(code, "", cancellationToken);
        // Where the code cannot be read, nobody knows how it is meant.
        if (tree.GetDiagnostics(cancellationToken).Any(problem => problem.Severity == DiagnosticSeverity.Error))
            return code;
        OptionSet options = s_workspace.Value.Options.WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, "\n");
        return Formatter.Format(tree.GetRoot(cancellationToken), s_workspace.Value, options, cancellationToken).ToFullString();
    }
}
