using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NotebookKernel.Scripting.Directives;

namespace NotebookKernel.Scripting.Language.Inspection;

/// <summary>
/// A cell that asks for help instead of being run: <c>?name</c> or <c>name?</c>, and for more of it <c>??name</c> or <c>name??</c>.
/// </summary>
/// <param name="Name">What it asks about: a name, dotted or generic, a type, or a directive. To inspect at its end.</param>
/// <param name="Detail">1 if more is asked for, else 0.</param>
internal sealed partial record HelpQuery(string Name, int Detail)
{
    /// <summary>
    /// Reads a whole cell; null if it is no such question. No C# statement starts with a question mark or is a name followed by one.
    /// </summary>
    public static HelpQuery? Parse(string cell)
    {
        var match = Query().Match(cell.Trim());
        string name = match.Groups["name"].Value.Trim();
        return match.Success && IsName(name) ? new HelpQuery(name, match.Groups["marks"].Length - 1) : null;
    }

    private static bool IsName(string text)
    {
        if (text.StartsWith("#!", StringComparison.Ordinal))
            return DirectiveSyntax.Find(text) is not null;
        var type = SyntaxFactory.ParseTypeName(text, consumeFullText: true);
        return text.Length > 0 && !type.ContainsDiagnostics
            && type.Kind() is SyntaxKind.IdentifierName or SyntaxKind.GenericName or SyntaxKind.QualifiedName
            or SyntaxKind.AliasQualifiedName or SyntaxKind.PredefinedType;
    }

    [GeneratedRegex(@"^(?:(?<marks>\?{1,2})(?<name>[^?\r\n]+)|(?<name>[^?\r\n]*[^?\s])(?<marks>\?{1,2}))$")]
    private static partial Regex Query();
}
