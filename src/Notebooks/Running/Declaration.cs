using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Running;

/// <summary>Something that a submission declares for the code after it.</summary>
/// <param name="Name">The name in the code, or the directive.</param>
/// <param name="Kind">What the name stands for.</param>
/// <param name="Key">
/// The same for two declarations of a kind if no code can see the earlier one: methods are hidden only by those with the same parameters.
/// </param>
internal sealed record Declaration(string Name, DeclarationKind Kind, string Key)
{
    /// <summary>Whether this is a variable.</summary>
    public bool IsVariable => Kind is DeclarationKind.Variable or DeclarationKind.CallableVariable;

    /// <summary>Returns what a submission declares.</summary>
    public static ImmutableArray<Declaration> Of(CSharpCompilation submission) =>
    [
        .. submission.SyntaxTrees.SelectMany(tree => OfDirectives(submission, tree)),
        .. submission.ScriptClass!.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.Name != StopChecks.Method
                && member is not IMethodSymbol { AssociatedSymbol: not null })
            .Select(OfMember),
    ];

    private static IEnumerable<Declaration> OfDirectives(CSharpCompilation submission, SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax root)
            yield break;
        foreach (var alias in root.Externs)
            yield return new Declaration(alias.Identifier.ValueText, DeclarationKind.Alias, Unique(submission, alias));
        foreach (var directive in root.Usings)
        {
            if (directive.Alias is { Name.Identifier.ValueText: var name })
            {
                yield return new Declaration(name, DeclarationKind.Alias, name);
                continue;
            }
            string target = submission.GetSemanticModel(tree).GetSymbolInfo(directive.NamespaceOrType).Symbol switch
            {
                INamespaceSymbol space => space.ToDisplayString(),
                INamedTypeSymbol { IsGenericType: false } type => $"{type.ContainingAssembly.Name} {type.ToDisplayString()}",
                _ => Unique(submission, directive),
            };
            yield return new Declaration($"using {target}", DeclarationKind.Using, target);
        }
    }

    private static Declaration OfMember(ISymbol member) => member switch
    {
        INamedTypeSymbol => new Declaration(member.Name, DeclarationKind.Type, member.MetadataName),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => new Declaration(method.Name, DeclarationKind.Method, Signature(method)),
        IFieldSymbol { Type: var type } => OfVariable(member, type),
        IPropertySymbol { Type: var type } => OfVariable(member, type),
        IEventSymbol { Type: var type } => OfVariable(member, type),
        _ => new Declaration(member.Name, DeclarationKind.Other, $"{member.Name} {member.ContainingType.Name}"),
    };

    /// <summary>
    /// Where something is called, the compiler passes over variables that cannot be called, so these do not hide the others.
    /// </summary>
    private static Declaration OfVariable(ISymbol member, ITypeSymbol type) => new(
        member.Name,
        type.TypeKind is TypeKind.Delegate or TypeKind.Dynamic or TypeKind.FunctionPointer
            ? DeclarationKind.CallableVariable
            : DeclarationKind.Variable,
        member.Name);

    private static string Signature(IMethodSymbol method)
    {
        // The identifier begins with the class, which differs for each submission.
        string identifier = method.GetDocumentationCommentId()!;
        string declared = identifier[(identifier.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return $"{declared} {string.Join(' ', method.Parameters.Select(parameter => parameter.RefKind))}";
    }

    private static string Unique(CSharpCompilation submission, SyntaxNode directive) => $"{submission.AssemblyName} {directive}";
}
