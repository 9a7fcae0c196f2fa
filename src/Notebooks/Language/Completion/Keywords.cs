using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Language.Completion;

/// <summary>The keywords that can stand at a place.</summary>
internal static class Keywords
{
    private static readonly string[] s_types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte", "short",
        "string", "uint", "ulong", "ushort", ];

    private static readonly string[] s_expressions =
    [
        "await", "base", "checked", "default", "delegate", "false", "from", "nameof", "new", "null", "sizeof", "stackalloc", "this",
        "throw", "true", "typeof", "unchecked", "with",
    ];

    private static readonly string[] s_statements =
    [
        "checked", "const", "do", "fixed", "for", "foreach", "goto", "if", "lock", "return", "switch", "try", "unsafe", "using", "var",
        "void", "while", "yield", ];

    private static readonly string[] s_declarations =
    [
        "abstract", "async", "class", "const", "delegate", "enum", "event", "extern", "file", "implicit", "interface", "internal",
        "explicit", "operator", "override", "partial", "private", "protected", "public", "readonly", "record", "required", "ref", "sealed",
        "static", "struct", "unsafe", "virtual", "void", "volatile", ];

    public static IEnumerable<string> At(NamePlace place, SyntaxToken token) => (place switch
    {
        NamePlace.Statement => s_types.Concat(s_expressions).Concat(s_statements).Concat(s_declarations).Concat(Following(token)),
        NamePlace.Expression => s_types.Concat(s_expressions).Concat(["async", "ref", "out", "static", "var"]),
        NamePlace.Type => s_types.Concat(["ref", "readonly", "var", "void"]),
        NamePlace.NewType => s_types,
        NamePlace.Member => s_types.Concat(s_declarations),
        NamePlace.Pattern => s_types.Concat(["not", "null", "true", "false", "var"]),
        NamePlace.Namespace or NamePlace.NamespaceOrType => ["static"],
        NamePlace.SwitchLabel => ["case", "default"],
        _ => [],
    }).Distinct();

    /// <summary>
    /// Returns the keywords that continue the previous statement, such as <c>else</c> or <c>catch</c>, and those that belong in the
    /// enclosing loop or <c>switch</c>, such as <c>break</c>.
    /// </summary>
    private static IEnumerable<string> Following(SyntaxToken token)
    {
        var before = token.GetPreviousToken();
        foreach (var node in before.Parent?.AncestorsAndSelf().TakeWhile(node => node.Span.End <= token.SpanStart) ?? [])
        {
            if (node is IfStatementSyntax { Else: null })
                yield return "else";
            if (node is TryStatementSyntax { Finally: null or { IsMissing: true } } or CatchClauseSyntax)
            {
                yield return "catch";
                yield return "finally";
            }
        }
        foreach (var node in token.Parent!
            .Ancestors()
            .TakeWhile(
                node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                    or MemberDeclarationSyntax and not GlobalStatementSyntax)))
        {
            if (node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            {
                yield return "break";
                yield return "continue";
            }
            if (node is SwitchStatementSyntax)
            {
                yield return "break";
                yield return "case";
                yield return "default";
            }
        }
    }
}
