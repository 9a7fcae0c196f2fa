using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Running;

/// <summary>
/// Finds the variables and methods of submissions that functions use: lambdas, methods, accessors, queries, types. Functions may be called
/// at any time; the statements of a cell need nothing any more once they have run.
/// </summary>
internal static class FunctionReferences
{
    /// <param name="submission">The submission whose functions are searched.</param>
    /// <param name="isKnown">Returns whether a submission before it declares a name.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ImmutableArray<ISymbol> Of(
        CSharpCompilation submission, Func<string, bool> isKnown, CancellationToken cancellationToken)
    {
        var own = submission.ScriptClass!.MemberNames.ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in submission.SyntaxTrees)
        {
            var names = tree.GetRoot(cancellationToken).DescendantNodes(node => !IsFunction(node))
                .Where(IsFunction)
                .SelectMany(function => function.DescendantNodes().OfType<SimpleNameSyntax>())
                .Where(name => !IsMember(name) && (own.Contains(name.Identifier.ValueText) || isKnown(name.Identifier.ValueText)))
                .ToList();
            if (names.Count == 0)
                continue;
            var model = submission.GetSemanticModel(tree);
            foreach (var name in names)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var info = model.GetSymbolInfo(name, cancellationToken);
                found.UnionWith((info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
                    .Where(one => one.ContainingType is { TypeKind: TypeKind.Submission }));
            }
        }
        return [.. found];
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or QueryExpressionSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseTypeDeclarationSyntax;

    private static bool IsMember(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name || name.Parent is MemberBindingExpressionSyntax;
}
