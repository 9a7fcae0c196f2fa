using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Cells;

/// <summary>Rejects code that is nested so deeply that the compiler's stack would overflow, or that reading it would take hours.</summary>
internal static class NestingCheck
{
    /// <summary>
    /// The maximum nesting depth of what the parser looks ahead through, which takes quadratic time: brackets, the angles of type
    /// arguments, conditional expressions whose colon is still to come, and directives.
    /// </summary>
    public const int MaxBrackets = 1000;

    /// <summary>
    /// The maximum depth of everything else and of the syntax tree. Of all constructs, the greediest takes less than half of the compiler's
    /// stack at this depth.
    /// </summary>
    public const int MaxDepth = 20_000;

    /// <summary>
    /// The maximum nesting depth of what is read twice: by the parser, assignments in parentheses, which may be parameters with defaults,
    /// and attributes inside attributes; by the compiler, interpolated strings inside interpolated strings. Each level doubles the time.
    /// </summary>
    public const int MaxReadTwice = 12;

    /// <summary>The shortest code whose tree can reach that depth: there are at most a few levels for each token.</summary>
    private const int ShortestDeepCode = MaxDepth / 8;

    /// <summary>Checks code before it is parsed.</summary>
    /// <param name="code">The code.</param>
    /// <param name="options">Options that exclude documentation comments.</param>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static void CheckTokens(string code, CSharpParseOptions options)
    {
        // No code is deeper than it is long.
        if (code.Length <= MaxBrackets)
            return;
        DirectiveNesting.Check(code);
        StringNesting.CheckText(code);
        var nesting = new TokenNesting(code);
        foreach (var token in SyntaxFactory.ParseTokens(code, options: options))
            nesting.Add(token);
    }

    /// <summary>Checks parsed code.</summary>
    /// <param name="root">The root of its tree.</param>
    /// <param name="code">The code.</param>
    /// <exception cref="CellFailedException">The tree is too deep.</exception>
    public static void CheckTree(SyntaxNode root, string code)
    {
        StringNesting.CheckTree(root, code);
        QueryClauses.Check(root, code);
        if (code.Length < ShortestDeepCode)
            return;
        var open = new Stack<ChildSyntaxList.Enumerator>([root.ChildNodesAndTokens().GetEnumerator()]);
        while (open.TryPop(out var children))
        {
            if (!children.MoveNext())
                continue;
            open.Push(children);
            if (children.Current.AsNode() is not { } node)
                continue;
            open.Push(node.ChildNodesAndTokens().GetEnumerator());
            if (open.Count > MaxDepth)
                throw Fault(code, node.SpanStart, "the code is", MaxDepth);
        }
    }

    /// <summary>Returns the exception for brackets or the like.</summary>
    public static CellFailedException TooManyBrackets(string code, int position) =>
        Fault(code, position, "brackets are", MaxBrackets, "the expression");

    /// <summary>Returns the exception for code that is nested in any way.</summary>
    public static CellFailedException TooDeep(string code, int position, int limit = MaxDepth) =>
        Fault(code, position, "the code is", limit);

    /// <summary>Returns the exception for a query.</summary>
    public static CellFailedException TooManyClauses(string code, int position, int limit) =>
        Fault(code, position, FormattableString.Invariant($"the query has more than {limit:N0} from, let and join clauses"), "it");

    private static CellFailedException Fault(string code, int position, string what, int limit, string whole = "it") =>
        Fault(code, position, FormattableString.Invariant($"{what} nested more than {limit:N0} deep"), whole);

    private static CellFailedException Fault(string code, int position, string fault, string whole)
    {
        int line = code.AsSpan(0, Math.Min(position, code.Length)).Count('\n') + 1;
        return new CellFailedException("CompilationError", FormattableString.Invariant($"Line {line}: {fault}; split {whole} up."));
    }
}
