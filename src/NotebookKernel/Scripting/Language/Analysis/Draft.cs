using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookKernel.Scripting.Running;

namespace NotebookKernel.Scripting.Language.Analysis;

/// <summary>
/// A cell's C# with a plain name in the place of the word at the cursor, analyzed by the compiler. So the code has the shape that it is
/// going to have, even if nothing is typed yet, or if what is typed so far happens to be a keyword.
/// </summary>
internal sealed class Draft
{
    private const string Placeholder = "__cursor__";

    private Draft(string typed, SemanticModel model, SyntaxToken token)
    {
        Typed = typed;
        Model = model;
        Token = token;
    }

    /// <summary>The word before the cursor, as far as it is typed; it may be empty, and starts with @ if it is written so.</summary>
    public string Typed { get; }

    public SemanticModel Model { get; }

    /// <summary>The name at the cursor.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Where it begins, in the cell too.</summary>
    public int Start => Token.SpanStart;

    /// <returns>Null where no name can stand: in a string, a comment, a number.</returns>
    public static Draft? Create(ScriptRunner scripts, CellText cell, CancellationToken cancellationToken)
    {
        string code = cell.Code;
        int start = cell.Cursor;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(code[start - 1]))
            start--;
        if (start < cell.Cursor && !SyntaxFacts.IsIdentifierStartCharacter(code[start]))
            return null;
        if (start > 0 && code[start - 1] == '@')
            start--;
        int end = cell.Cursor;
        while (end < code.Length && SyntaxFacts.IsIdentifierPartCharacter(code[end]))
            end++;

        string draft = code[..start] + Placeholder + (BelongsToNextLine(code, end) ? ";" : "") + code[end..];
        var model = scripts.Analyze(draft, cell.References, cancellationToken);
        var token = model.SyntaxTree.GetRoot(cancellationToken).FindToken(start, findInsideTrivia: true);
        bool isName = token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Placeholder && !IsInComment(token);
        return isName ? new Draft(code[start..cell.Cursor], model, token) : null;
    }

    /// <summary>Whether the name stands in a documentation comment or a directive, and not in code that the parser skipped.</summary>
    private static bool IsInComment(SyntaxToken token) => token.IsPartOfStructuredTrivia() && token.Parent is not SkippedTokensTriviaSyntax;

    /// <summary>
    /// Whether a statement seems to start on a line after: the compiler would take the name at the cursor for the first half of a
    /// declaration.
    /// </summary>
    private static bool BelongsToNextLine(string code, int index)
    {
        bool isOtherLine = false;
        while (index < code.Length && char.IsWhiteSpace(code[index]))
            isOtherLine |= code[index++] == '\n';
        return isOtherLine && index < code.Length && SyntaxFacts.IsIdentifierStartCharacter(code[index]);
    }
}
