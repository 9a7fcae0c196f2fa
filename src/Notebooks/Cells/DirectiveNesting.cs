using System.Buffers;

namespace Notebooks.Cells;

/// <summary>
/// Rejects directives such as <c>#if</c> that are nested too deeply. The text is enough for that, and the lexer cannot be used: it parses
/// directives, without a check of the stack.
/// </summary>
internal static class DirectiveNesting
{
    private static readonly SearchValues<char> s_operators = SearchValues.Create("!(&|=");

    /// <exception cref="CellFailedException">Directives, or the operators in one of them, are nested too deeply.</exception>
    public static void Check(string code)
    {
        // For each open #if and #region, the number of its branches. An end without a beginning counts as one that stays open.
        var open = new Stack<int>();
        int depth = 0;
        int start = 0;
        foreach (var line in code.AsSpan().EnumerateLines())
        {
            int position = start;
            start += line.Length + 1;
            var text = line.TrimStart();
            if (text is not ['#', ..])
                continue;
            text = text[1..].TrimStart();
            if (text.StartsWith("if") || text.StartsWith("region"))
            {
                open.Push(1);
                depth++;
            }
            else if (text.StartsWith("el"))
            {
                open.Push(open.TryPop(out int earlier) ? earlier + 1 : 1);
                depth++;
            }
            else if (text.StartsWith("end"))
            {
                depth -= open.TryPop(out int branches) ? branches : -1;
            }
            if (depth > NestingCheck.MaxBrackets || Operators(text) > NestingCheck.MaxBrackets)
                throw NestingCheck.TooDeep(code, Math.Min(position, code.Length), NestingCheck.MaxBrackets);
        }
    }

    private static int Operators(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("if") && !text.StartsWith("el"))
            return 0;
        int count = 0;
        foreach (char character in text)
            count += s_operators.Contains(character) ? 1 : 0;
        return count;
    }
}
