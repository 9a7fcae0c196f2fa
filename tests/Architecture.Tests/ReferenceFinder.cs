using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>Finds the references between the folders of a project: types and members, including operators and conversions.</summary>
internal sealed class ReferenceFinder(ProjectSources project)
{
    private readonly ConcurrentDictionary<Reference, bool> _found = [];

    /// <summary>Whether the project declares conversions, which are used without a name.</summary>
    private readonly bool _convert = project.Compilation.SyntaxTrees.Any(
        tree => tree.GetRoot().DescendantNodes().OfType<ConversionOperatorDeclarationSyntax>().Any());

    internal static IReadOnlyCollection<Reference> Find(ProjectSources project)
    {
        var finder = new ReferenceFinder(project);
        Parallel.ForEach(project.Compilation.SyntaxTrees, finder.Read);
        return [.. finder._found.Keys.OrderBy(reference => reference.ToString(), StringComparer.Ordinal)];
    }

    private void Read(SyntaxTree tree)
    {
        if (project.FolderOf(tree.FilePath) is not { } from)
            return;
        SemanticModel model = project.Compilation.GetSemanticModel(tree);
        foreach (ExpressionSyntax expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
        {
            // What these mean is what the names in them do; of all others the compiler is asked, which takes its time. A type before a dot
            // only qualifies the name after it.
            if (expression is not (LiteralExpressionSyntax or ParenthesizedExpressionSyntax or PredefinedTypeSyntax
                    or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax)
                && model.GetSymbolInfo(expression).Symbol is { } symbol && !(symbol is INamedTypeSymbol && IsQualifier(expression)))
            {
                Add(from, expression, symbol);
            }
            if (_convert && model.GetConversion(expression).MethodSymbol is { } conversion)
                Add(from, expression, conversion);
        }
    }

    private void Add(string from, SyntaxNode place, ISymbol symbol)
    {
        if (Home(symbol) is not { } path || project.FolderOf(path) is not { } to || to == from)
            return;
        string by = place.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "";
        _found[new Reference(from, to, by, Named(symbol))] = true;
    }

    private static bool IsQualifier(ExpressionSyntax expression)
    {
        // In A.B, the name is B; in (A.B).C, the qualifier is A.B.
        while (expression.Parent is QualifiedNameSyntax { Right: var right } name && right == expression)
            expression = name;
        if (expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression)
            expression = access;
        return expression.Parent is MemberAccessExpressionSyntax outer && outer.Expression == expression
            || expression.Parent is QualifiedNameSyntax qualified && qualified.Left == expression
            || expression.Ancestors().OfType<UsingDirectiveSyntax>().Any();
    }

    /// <summary>Returns the file in which a symbol is declared; for a partial type, preferably the file with its name.</summary>
    private static string? Home(ISymbol symbol)
    {
        ISymbol declared = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        declared = declared is IMethodSymbol { AssociatedSymbol: { } property } ? property : declared;
        declared = declared.OriginalDefinition;
        if (declared is not (INamedTypeSymbol
            or IMethodSymbol { MethodKind: not MethodKind.LocalFunction and not MethodKind.AnonymousFunction } or IPropertySymbol
            or IFieldSymbol or IEventSymbol))
        {
            return null;
        }
        string[] files = [.. declared.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Distinct()];
        if (files.Length == 0 && declared is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            return Home(constructor.ContainingType);
        return files.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == declared.Name)
            ?? files.OrderBy(file => file.Length).FirstOrDefault();
    }

    private static string Named(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        _ => $"{symbol.ContainingType?.Name}.{symbol.Name}",
    };
}
