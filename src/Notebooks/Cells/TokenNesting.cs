using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Cells;

/// <summary>
/// Counts, token by token, how deeply the parser may recurse. It counts too much where only the parser knows whether something nests, but
/// starts again with each statement, argument and element, so that long flat code stays far below the limits.
/// </summary>
/// <param name="code">The code of the tokens.</param>
internal sealed class TokenNesting(string code)
{
    /// <summary>Words that are keywords in their places only, and after which an operand or another clause follows.</summary>
    private static readonly FrozenSet<string> s_contextual = new[] { "not", "await", "into", "from", "async" }.ToFrozenSet();

    /// <summary>Words with which an expression goes on after a closing brace.</summary>
    private static readonly FrozenSet<string> s_continuing = new[]
    {
        "select", "into", "where", "orderby", "let", "join", "group", "from", "by", "on", "equals", "and", "or", "not", "when", "with",
        "is", "as", "switch",
    }.ToFrozenSet();

    private readonly Stack<Level> _outer = new();
    private Level _level;
    private SyntaxToken _last;
    private int _openers;
    private int _waiting;

    /// <summary>Takes the next token.</summary>
    /// <exception cref="CellFailedException">The code up to it is nested too deeply.</exception>
    public void Add(SyntaxToken token)
    {
        if (StartsAnew(token))
            Clear();
        switch (token.Kind())
        {
            case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken:
                Open(token);
                break;
            case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken:
                Close(token);
                break;
            case SyntaxKind.CommaToken when _level.Angles == 0:
                Clear();
                break;
            case SyntaxKind.LessThanToken when IsOperandEnd(_last):
                Count(0, 1, 0);
                break;
            case SyntaxKind.GreaterThanToken when _level.Angles > 0:
                Count(0, -1, 0);
                break;
            case SyntaxKind.QuestionToken:
                Count(1, 0, 1);
                break;
            case SyntaxKind.ColonToken:
                Count(1, 0, _level.Questions > 0 ? -1 : 0);
                break;
            default:
                AddOther(token);
                break;
        }
        _level.FollowsGroup &= token.IsKind(SyntaxKind.CloseParenToken);
        // What no operand follows is no conditional expression: int?, a?.b.
        if (_last.IsKind(SyntaxKind.QuestionToken) && !MayStartOperand(token) && _level.Questions > 0)
            Count(0, 0, -1);
        _last = token;
        if (_outer.Count + _waiting > NestingCheck.MaxBrackets)
            throw NestingCheck.TooManyBrackets(code, token.SpanStart);
        if (_openers > NestingCheck.MaxDepth)
            throw NestingCheck.TooDeep(code, token.SpanStart);
    }

    private void AddOther(SyntaxToken token)
    {
        if (token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken)
        {
            // The earlier angles were comparison operators.
            Count(0, -_level.Angles, 0);
        }
        else if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            Count(s_contextual.Contains(token.Text) ? 1 : 0, 0, 0);
        }
        else if (token.Text.StartsWith('$') || token.Text.StartsWith("@$", StringComparison.Ordinal))
        {
            StringNesting.Check(code, token.SpanStart, token.Span.Length, _outer.Count + _waiting);
        }
        else if (IsOpener(token))
        {
            Count(1, IsAssignment(token) ? -_level.Angles : 0, 0);
            _level.IsAssignedInParentheses |= _level.IsInParentheses && token.IsKind(SyntaxKind.EqualsToken);
        }
    }

    private bool IsOpener(SyntaxToken token)
    {
        if (SyntaxFacts.IsKeywordKind(token.Kind()))
            return !IsOperandEnd(token) && token.Kind() is not (SyntaxKind.IsKeyword or SyntaxKind.AsKeyword);
        if (token.Kind() is SyntaxKind.DotToken or SyntaxKind.SemicolonToken or SyntaxKind.EndOfFileToken)
            return false;
        // An operator between two operands is followed without recursion, unless it is one of those that are grouped from the right.
        return !IsOperandEnd(_last) || IsAssignment(token)
            || token.Kind() is SyntaxKind.EqualsGreaterThanToken or SyntaxKind.QuestionQuestionToken or SyntaxKind.CaretToken
                or SyntaxKind.DotDotToken;
    }

    private static bool IsAssignment(SyntaxToken token) => SyntaxFacts.IsAssignmentExpressionOperatorToken(token.Kind());

    /// <summary>Returns whether a token is the last of an operand, so that an operator behind it has two of them.</summary>
    private static bool IsOperandEnd(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => !s_contextual.Contains(token.Text),
        SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.GreaterThanToken => true,
        SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword or SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword
            or SyntaxKind.DefaultKeyword => true,
        var kind => SyntaxFacts.IsPredefinedType(kind) || SyntaxFacts.IsLiteralExpression(SyntaxFacts.GetLiteralExpression(kind)),
    };

    private static bool MayStartOperand(SyntaxToken token) => token.Kind() is not (SyntaxKind.DotToken or SyntaxKind.CommaToken
        or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.GreaterThanToken or SyntaxKind.SemicolonToken
        or SyntaxKind.QuestionToken or SyntaxKind.EqualsToken);

    /// <summary>Returns whether a statement, a member or a clause begins with a token after the end of another one.</summary>
    private bool StartsAnew(SyntaxToken token)
    {
        if (_last.IsKind(SyntaxKind.SemicolonToken))
            return !token.IsKind(SyntaxKind.ElseKeyword);
        // "else if" chains are parsed in a loop.
        if (_last.IsKind(SyntaxKind.ElseKeyword))
            return token.IsKind(SyntaxKind.IfKeyword);
        return _last.IsKind(SyntaxKind.CloseBraceToken) && !s_continuing.Contains(token.Text)
            && (SyntaxFacts.IsKeywordKind(token.Kind()) && !token.IsKind(SyntaxKind.ElseKeyword)
                || token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken);
    }

    private void Open(SyntaxToken token)
    {
        bool isAttribute = token.IsKind(SyntaxKind.OpenBracketToken)
            && _last.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken;
        int readTwice = _level.ReadTwice + (isAttribute || _level.IsAssignedInParentheses ? 1 : 0);
        if (readTwice > NestingCheck.MaxReadTwice)
            throw NestingCheck.TooDeep(code, token.SpanStart, NestingCheck.MaxReadTwice);
        _outer.Push(_level);
        _level = new Level(
            token.IsKind(SyntaxKind.OpenParenToken), IsGroup: !IsOperandEnd(_last) || _level.FollowsGroup, readTwice);
    }

    private void Close(SyntaxToken token)
    {
        Clear();
        if (_outer.Count == 0)
            return;
        bool isGroup = _level.IsGroup && token.IsKind(SyntaxKind.CloseParenToken);
        _level = _outer.Pop();
        // It may be a cast, and its operand follows.
        if (isGroup)
            Count(1, 0, 0);
        _level.FollowsGroup = isGroup;
    }

    private void Count(int openers, int angles, int questions)
    {
        _level.Openers += openers;
        _level.Angles += angles;
        _level.Questions += questions;
        _openers += openers;
        _waiting += angles + questions;
    }

    private void Clear() => Count(-_level.Openers, -_level.Angles, -_level.Questions);

    /// <summary>What is open within a pair of brackets, since the beginning of the last statement, argument or element in it.</summary>
    /// <param name="IsInParentheses">Whether they are parentheses.</param>
    /// <param name="IsGroup">Whether they may belong to a cast.</param>
    /// <param name="ReadTwice">The number of times that the parser doubles its work on the way to them.</param>
    private record struct Level(bool IsInParentheses, bool IsGroup, int ReadTwice)
    {
        /// <summary>Whether they contain an assignment, so that they may hold parameters with defaults.</summary>
        public bool IsAssignedInParentheses;

        /// <summary>The number of tokens after which the parser recurses.</summary>
        public int Openers;

        /// <summary>The number of angles of type arguments.</summary>
        public int Angles;

        /// <summary>The number of question marks whose colon is still to come.</summary>
        public int Questions;

        /// <summary>Whether the last token closed a pair that may belong to a cast.</summary>
        public bool FollowsGroup;
    }
}
