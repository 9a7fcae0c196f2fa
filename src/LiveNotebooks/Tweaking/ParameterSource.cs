using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A variable of a cell tagged <c>parameters</c>, as it stands in the code.</summary>
/// <param name="Key">Where its value is.</param>
/// <param name="Declaration">Its declaration.</param>
/// <param name="Value">The value that a control changes.</param>
internal sealed record ParameterSource(ControlKey Key, VariableDeclarationSyntax Declaration, ExpressionSyntax Value)
{
    /// <summary>The code of the value.</summary>
    public string Code { get; } = Value.ToString();

    /// <summary>The index in the source at which that code begins.</summary>
    public int Start { get; } = Value.SpanStart;

    /// <summary>The comment that stands behind the declaration on its line; empty if there is none.</summary>
    public string Note { get; } = Declaration.Parent!.GetLastToken().TrailingTrivia
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimStart('/').Trim())
        .FirstOrDefault() ?? "";
}
