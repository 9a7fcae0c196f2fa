using Microsoft.CodeAnalysis;

namespace FaultSeeder.Drawing;

/// <summary>A file of src as a project compiles it.</summary>
/// <param name="Path">The path in the repository, with slashes.</param>
/// <param name="Tree">The parsed file, with line feeds.</param>
internal sealed record SourceFile(string Path, SyntaxTree Tree)
{
    /// <summary>The folder in src.</summary>
    internal string Project => Path.Split('/')[1];

    /// <summary>How many of its lines hold code.</summary>
    internal int LinesOfCode => Tree.GetRoot().DescendantTokens()
        .Where(token => !token.Span.IsEmpty)
        .SelectMany(token =>
        {
            FileLinePositionSpan lines = Tree.GetLineSpan(token.Span);
            return Enumerable.Range(lines.StartLinePosition.Line, lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1);
        })
        .Distinct()
        .Count();
}
