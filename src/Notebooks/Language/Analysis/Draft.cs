using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Running;

namespace Notebooks.Language.Analysis;

/// <summary>
/// A cell's C# with a plain name in place of the word at the cursor, analyzed by the compiler. The code thus has its later structure even
/// if nothing is typed yet, or if what is typed so far happens to be a keyword.
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

    /// <summary>The word before the cursor, as far as it is typed; it may be empty, and it starts with @ if the name does.</summary>
    public string Typed { get; }

    public SemanticModel Model { get; }

    /// <summary>The name at the cursor.</summary>
    public SyntaxToken Token { get; }

    /// <summary>The index of its start, which is the same in the cell.</summary>
    public int Start => Token.SpanStart;

    /// <returns>The draft, or null where no name can stand, such as in a string, a comment or a number.</returns>
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
        var model = scripts.Analyze(new DraftSource(draft, cell.References), cell.Before, cancellationToken);
        var token = model.SyntaxTree.GetRoot(cancellationToken).FindToken(start, findInsideTrivia: true);
        bool isName = token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Placeholder && !IsInComment(token);
        return isName ? new Draft(code[start..cell.Cursor], model, token) : null;
    }

    /// <summary>
    /// Returns whether the name is part of a documentation comment or a directive, as opposed to code that the parser skipped.
    /// </summary>
    private static bool IsInComment(SyntaxToken token) => token.IsPartOfStructuredTrivia() && token.Parent is not SkippedTokensTriviaSyntax;

    /// <summary>
    /// Returns whether a statement seems to start on a later line; the compiler would otherwise take the name at the cursor for the type in
    /// a declaration.
    /// </summary>
    private static bool BelongsToNextLine(string code, int index)
    {
        bool isOtherLine = false;
        while (index < code.Length && char.IsWhiteSpace(code[index]))
            isOtherLine |= code[index++] == '\n';
        return isOtherLine && index < code.Length && SyntaxFacts.IsIdentifierStartCharacter(code[index]);
    }
}
