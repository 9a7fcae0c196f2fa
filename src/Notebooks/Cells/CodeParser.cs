using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Cells;

/// <summary>Parses a cell's C#; all parsing goes through this class.</summary>
internal static class CodeParser
{
    /// <summary>
    /// The number of <c>&lt;</c> above which documentation comments are not parsed: their elements nest, too, and the parser does not check
    /// the stack there.
    /// </summary>
    private const int MaxElements = 10_000;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private static readonly CSharpParseOptions s_withoutDocumentation = s_options.WithDocumentationMode(DocumentationMode.None);

    /// <param name="code">A script.</param>
    /// <param name="file">The name in messages and stack traces.</param>
    /// <param name="cancellationToken">Ends the wait for the parser, which some code keeps busy for hours.</param>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static CSharpSyntaxTree Parse(string code, string file = "", CancellationToken cancellationToken = default) =>
        Parse(
            code,
            options => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(
                SourceText.From(code, Encoding.UTF8), options, file, cancellationToken),
            tree => tree.GetRoot(cancellationToken), cancellationToken);

    /// <summary>Parses an expression; what follows it is an error in it.</summary>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static ExpressionSyntax ParseExpression(string code) =>
        Parse(code, options => SyntaxFactory.ParseExpression(code, options: options), expression => expression, default);

    /// <summary>Parses the name of a type; what follows it is an error in it.</summary>
    /// <exception cref="CellFailedException">The code is nested too deeply.</exception>
    public static TypeSyntax ParseTypeName(string code) =>
        Parse(code, options => SyntaxFactory.ParseTypeName(code, options: options, consumeFullText: true), type => type, default);

    private static T Parse<T>(
        string code, Func<CSharpParseOptions, T> parse, Func<T, SyntaxNode> root, CancellationToken cancellationToken) =>
        CompilerStack.Run(
            () =>
            {
                NestingCheck.CheckTokens(code, s_withoutDocumentation);
                var parsed = parse(code.AsSpan().Count('<') > MaxElements ? s_withoutDocumentation : s_options);
                NestingCheck.CheckTree(root(parsed), code);
                return parsed;
            },
            cancellationToken);
}
