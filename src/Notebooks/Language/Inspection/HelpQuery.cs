using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.Directives;

namespace Notebooks.Language.Inspection;

/// <summary>
/// A cell that asks for help instead of being run: <c>?name</c> or <c>name?</c>, or <c>??name</c> or <c>name??</c> for more detail.
/// </summary>
/// <param name="Name">
/// What the question is about: a name, possibly dotted or generic, a type, or a directive. The end of it is the place to inspect.
/// </param>
/// <param name="Detail">1 if more detail is requested, otherwise 0.</param>
internal sealed partial record HelpQuery(string Name, int Detail)
{
    /// <summary>
    /// Parses a whole cell; returns null if it is not such a question. No C# statement starts with a question mark or consists of a name
    /// followed by one.
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
        TypeSyntax type;
        try
        {
            type = CodeParser.ParseTypeName(text);
        }
        catch (CellFailedException)
        {
            return false;
        }
        return text.Length > 0 && !type.ContainsDiagnostics
            && type.Kind() is SyntaxKind.IdentifierName or SyntaxKind.GenericName or SyntaxKind.QualifiedName
            or SyntaxKind.AliasQualifiedName or SyntaxKind.PredefinedType;
    }

    [GeneratedRegex(@"^(?:(?<marks>\?{1,2})(?<name>[^?\r\n]+)|(?<name>[^?\r\n]*[^?\s])(?<marks>\?{1,2}))$")]
    private static partial Regex Query();
}
