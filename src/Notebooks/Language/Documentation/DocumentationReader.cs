using Microsoft.CodeAnalysis;
using Notebooks.References;

namespace Notebooks.Language.Documentation;

/// <summary>Finds the documentation of symbols: in the code of cells, beside the assembly, or in the SDK's reference pack.</summary>
internal sealed class DocumentationReader(Compilation compilation)
{
    private const int MaxInherited = 8;

    public DocComment? Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: { } owner } => Of(owner)?.Of("param", symbol.Name),
        ITypeParameterSymbol { ContainingSymbol: { } owner } => Of(owner)?.Of("typeparam", symbol.Name),
        INamespaceSymbol or ILocalSymbol or IRangeVariableSymbol => null,
        _ => Read(symbol, MaxInherited),
    };

    private DocComment? Read(ISymbol symbol, int depth)
    {
        symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        var comment = DocComment.Parse(Xml(symbol));
        if (comment?.Inherits is not { } target || depth == 0)
            return comment;
        var source = target.Length > 0 ? DocumentationCommentId.GetFirstSymbolForDeclarationId(target, compilation) : InheritedFrom(symbol);
        return source is null ? comment : Read(source, depth - 1) ?? comment;
    }

    private string? Xml(ISymbol symbol)
    {
        if (symbol.GetDocumentationCommentXml(expandIncludes: false) is { Length: > 0 } own)
            return own;
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id
            || PathOf(assembly) is not { } path)
        {
            return null;
        }
        string? file = ProvidedAssemblies.IsFramework(path)
            ? ReferencePack.Current?.DocumentationOf(OutermostType(symbol))
            : Path.ChangeExtension(path, ".xml");
        return file is null ? null : DocumentationFile.Find(file, id);
    }

    /// <summary>
    /// Returns the file of an assembly. The type of a variable may come from the references of an
    /// earlier cell, which declared the variable.
    /// </summary>
    private string? PathOf(IAssemblySymbol assembly)
    {
        for (var one = compilation; one is not null; one = one.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (one.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path })
                return path;
        }
        return null;
    }

    private static string OutermostType(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type is null ? "" : $"{type.ContainingNamespace}.{type.MetadataName}";
    }

    /// <summary>Returns the symbol that this one overrides or implements; for a type, its base class or first interface.</summary>
    private static ISymbol? InheritedFrom(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.BaseType: { } parent } constructor =>
                parent.InstanceConstructors.FirstOrDefault(other => SameParameters(constructor, other)),
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol one => one.OverriddenEvent,
            INamedTypeSymbol { BaseType.SpecialType: not SpecialType.System_Object } type => type.BaseType,
            INamedTypeSymbol { Interfaces: [var first, ..] } => first,
            _ => null,
        };
        if (overridden is not null || symbol.ContainingType is not { } container)
            return overridden;
        return container.AllInterfaces.SelectMany(one => one.GetMembers())
            .FirstOrDefault(
                member => SymbolEqualityComparer.Default.Equals(container.FindImplementationForInterfaceMember(member), symbol));
    }

    private static bool SameParameters(IMethodSymbol one, IMethodSymbol other) => one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters).All(pair => SymbolEqualityComparer.Default.Equals(pair.First.Type, pair.Second.Type));
}
