using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Cells;

/// <summary>
/// Rejects queries with too many range variables. The compiler hands all of them from each clause to the next, in types nested in one
/// another: for 400 it takes a quarter of a minute, for 10,000 more memory than any machine has.
/// </summary>
internal static class QueryClauses
{
    private const int MaxClauses = 100;

    /// <summary>Checks parsed code.</summary>
    /// <exception cref="CellFailedException">A query has too many clauses that declare a variable.</exception>
    public static void Check(SyntaxNode root, string code)
    {
        if (Occurrences(code) <= MaxClauses)
            return;
        foreach (var body in root.DescendantNodes().OfType<QueryBodySyntax>())
        {
            var excess = body.Clauses.Where(clause => clause is FromClauseSyntax or LetClauseSyntax or JoinClauseSyntax)
                .ElementAtOrDefault(MaxClauses);
            if (excess is not null)
                throw NestingCheck.TooManyClauses(code, excess.SpanStart, MaxClauses);
        }
    }

    private static int Occurrences(ReadOnlySpan<char> code) => code.Count("from") + code.Count("let") + code.Count("join");
}
