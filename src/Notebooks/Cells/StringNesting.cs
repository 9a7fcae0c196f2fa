using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Cells;

/// <summary>Rejects interpolated strings that are nested too deeply in one another, or that contain code that is.</summary>
internal static class StringNesting
{
    /// <summary>The most code in the holes of a string of which not even the worst fills the stack.</summary>
    private const int MaxHole = 200_000;

    /// <summary>Checks a text before the lexer reads it, which recurses at each opening brace of an interpolated string.</summary>
    /// <exception cref="CellFailedException">Too many braces are open.</exception>
    public static void CheckText(string code)
    {
        if (!code.Contains('$', StringComparison.Ordinal))
            return;
        int braces = 0;
        for (int i = 0; i < code.Length; i++)
        {
            braces = code[i] == '{' ? braces + 1 : code[i] == '}' ? Math.Max(0, braces - 1) : braces;
            if (braces > NestingCheck.MaxBrackets)
                throw NestingCheck.TooManyBrackets(code, i);
        }
    }

    /// <summary>Checks parsed code.</summary>
    /// <exception cref="CellFailedException">Too many interpolated strings are nested in one another.</exception>
    public static void CheckTree(SyntaxNode root, string code)
    {
        if (code.AsSpan().Count('$') <= NestingCheck.MaxReadTwice)
            return;
        foreach (var text in root.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>())
        {
            if (text.Ancestors().OfType<InterpolatedStringExpressionSyntax>().Skip(NestingCheck.MaxReadTwice - 1).Any())
                throw NestingCheck.TooDeep(code, text.SpanStart, NestingCheck.MaxReadTwice);
        }
    }

    /// <summary>Checks an interpolated string, of which the lexer does not separate the tokens.</summary>
    /// <param name="code">The code that contains it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="outer">The number of brackets around it.</param>
    /// <exception cref="CellFailedException">It is nested too deeply.</exception>
    public static void Check(string code, int start, int length, int outer)
    {
        int depth = outer;
        int closed = start;
        for (int i = start; i < start + length; i++)
        {
            switch (code[i])
            {
                case '(' or '[' or '{' or '<':
                    depth++;
                    break;
                case ')' or ']' or '>':
                    depth = Math.Max(outer, depth - 1);
                    break;
                case '}':
                    depth = Math.Max(outer, depth - 1);
                    closed = i;
                    break;
            }
            if (depth > NestingCheck.MaxBrackets)
                throw NestingCheck.TooManyBrackets(code, i);
            if (i - closed > MaxHole && depth > outer)
                throw NestingCheck.TooDeep(code, i);
        }
    }
}
