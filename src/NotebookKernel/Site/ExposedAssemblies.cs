using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookKernel.Site;

/// <summary>Finds the libraries against which a program is compiled that uses others: those whose types they show.</summary>
internal sealed class ExposedAssemblies
{
    private readonly Dictionary<string, IAssemblySymbol> _all = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _open = new();

    private ExposedAssemblies(IEnumerable<string> paths)
    {
        var references = paths.ToDictionary(path => path, path => MetadataReference.CreateFromFile(path), StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create("exposed", references: references.Values);
        foreach (var (path, reference) in references)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
                _all[Path.GetFileNameWithoutExtension(path)] = assembly;
        }
    }

    /// <summary>
    /// Returns the simple names of assemblies, and of all whose types are part of their public API or of that of one of these.
    /// </summary>
    /// <param name="first">The paths of the assemblies that a program names.</param>
    /// <param name="all">The paths of these and of all others that there are.</param>
    public static IReadOnlySet<string> Of(IEnumerable<string> first, IEnumerable<string> all)
    {
        var search = new ExposedAssemblies(all);
        foreach (string path in first)
            search.Find(Path.GetFileNameWithoutExtension(path));
        while (search._open.TryDequeue(out string? name))
            search.Visit(search._all[name].GlobalNamespace);
        return search._found;
    }

    private void Find(string? name)
    {
        if (name is not null && _all.ContainsKey(name) && _found.Add(name))
            _open.Enqueue(name);
    }

    private void Visit(INamespaceOrTypeSymbol container)
    {
        if (container is INamedTypeSymbol type)
        {
            Find(type.BaseType);
            Find(type.Interfaces);
            Find(type.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes));
        }
        foreach (var member in container.GetMembers())
        {
            // How large a structure is depends on all of its fields.
            if (IsVisible(member) || member is IFieldSymbol { ContainingType.IsValueType: true })
                VisitMember(member);
        }
    }

    private void VisitMember(ISymbol member)
    {
        switch (member)
        {
            case INamespaceOrTypeSymbol inner:
                Visit(inner);
                break;
            case IFieldSymbol field:
                Find(field.Type);
                break;
            case IPropertySymbol property:
                Find(property.Type);
                Find(property.Parameters.Select(parameter => parameter.Type));
                break;
            case IEventSymbol happening:
                Find(happening.Type);
                break;
            case IMethodSymbol method:
                Find(method.ReturnType);
                Find(method.Parameters.Select(parameter => parameter.Type));
                Find(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes));
                break;
        }
    }

    private void Find(IEnumerable<ITypeSymbol> types)
    {
        foreach (var type in types)
            Find(type);
    }

    private void Find(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Find(array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                Find(pointer.PointedAtType);
                break;
            case INamedTypeSymbol named:
                Find(named.ContainingAssembly?.Name);
                Find(named.ContainingType);
                Find(named.TypeArguments);
                break;
        }
    }

    private static bool IsVisible(ISymbol symbol) => symbol is INamespaceSymbol || symbol.DeclaredAccessibility
        is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
