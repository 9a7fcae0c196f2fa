using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TorchSharp.Managed.Tests;

/// <summary>One declaration, call, assignment or head of a block in the Run of fixtures/torchsharp-usage.cs.</summary>
/// <param name="Text">As it stands there, without the types of what it declares.</param>
/// <param name="Line">The file's line, from 1.</param>
/// <param name="Statement">The same as a statement of its own.</param>
/// <param name="Names">The variables that it declares.</param>
internal sealed record Idiom(string Text, int Line, string Statement, string[] Names)
{
    internal static string Source { get; } = UsageSource.Text;

    /// <summary>All of them in their order.</summary>
    internal static Idiom[] All { get; } = [.. Read()];

    private static IEnumerable<Idiom> Read()
    {
        MethodDeclarationSyntax run = CSharpSyntaxTree.ParseText(Source).GetRoot()
            .DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "Run");
        return run.Body!.DescendantNodes().OfType<StatementSyntax>().SelectMany(Of);
    }

    private static IEnumerable<Idiom> Of(StatementSyntax statement) => statement switch
    {
        BlockSyntax => [],
        LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables.Select(variable =>
            Make(
                variable.ToString(), statement, $"{declaration.UsingKeyword} {declaration.Declaration.Type} {variable};",
                variable.Identifier.Text)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax left } assignment } =>
            [Make(
                assignment.ToString(), statement, statement.ToString(),
                [.. left.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(name => name.Identifier.Text)])],
        ExpressionStatementSyntax expression => [Make(expression.Expression.ToString(), statement, statement.ToString())],
        _ => [Make(Head(statement), statement, statement.ToString())],
    };

    private static string Head(StatementSyntax statement)
    {
        StatementSyntax body = statement.ChildNodes().OfType<StatementSyntax>().Last();
        return statement.ToString()[..(body.SpanStart - statement.SpanStart)].TrimEnd();
    }

    private static Idiom Make(string text, StatementSyntax statement, string alone, params string[] names) =>
        new(text, statement.GetLocation().GetLineSpan().StartLinePosition.Line + 1, alone, names);
}
