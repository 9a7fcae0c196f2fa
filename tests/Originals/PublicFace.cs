using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Originals;

/// <summary>What a program sees of libraries in a namespace and those within it: their public and protected types and members.</summary>
internal sealed class PublicFace
{
    private readonly HashSet<IAssemblySymbol> _assemblies;

    private PublicFace(IEnumerable<IAssemblySymbol> assemblies, string @namespace)
    {
        _assemblies = new(assemblies, SymbolEqualityComparer.Default);
        Namespace = @namespace;
        Types = [.. _assemblies.SelectMany(assembly => All(assembly.GlobalNamespace)).Where(Has).OrderBy(Key, StringComparer.Ordinal)];
    }

    public string Namespace { get; }

    /// <summary>All types, nested ones too, by name.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>The face of libraries, which need others.</summary>
    public static PublicFace Of(string @namespace, IReadOnlyCollection<MetadataReference> libraries, IEnumerable<MetadataReference> needed)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Face", references: libraries.Concat(needed));
        return new PublicFace(libraries.Select(library => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!), @namespace);
    }

    /// <summary>A type's name with its namespace, the types around it, and how many type parameters it has.</summary>
    public static string Key(INamedTypeSymbol type) =>
        $"{(type.ContainingType is { } outer ? Key(outer) : type.ContainingNamespace.ToDisplayString())}.{type.MetadataName}";

    /// <summary>Whether a type belongs to the face.</summary>
    public bool Has(INamedTypeSymbol type) => _assemblies.Contains(type.ContainingAssembly) && IsVisible(type)
        && type.ContainingNamespace.ToDisplayString() is var space && (space == Namespace || space.StartsWith(Namespace + ".", StringComparison.Ordinal));

    /// <summary>
    /// The members that a program sees, and explicit implementations of interfaces that it sees. What has types of other libraries in its
    /// signature is left out, unless they are .NET's.
    /// </summary>
    public IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => (IsExplicit(member) || IsVisible(member)) && IsDeclared(member) && SignatureTypes(member).All(IsKnown));

    /// <summary>What a type names in its declaration: its base class, and interfaces; the type behind an enumeration.</summary>
    public IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        if (type.EnumUnderlyingType is { } integer)
            return integer.SpecialType == SpecialType.System_Int32 ? [] : [integer];
        IEnumerable<INamedTypeSymbol> interfaces = type.Interfaces.Where(IsKnown).OrderBy(Key, StringComparer.Ordinal);
        return type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent } ? interfaces.Prepend(parent) : interfaces;
    }

    /// <summary>Whether a member implements one of an interface and is seen through that alone.</summary>
    public static bool IsExplicit(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Length > 0,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Length > 0,
        IEventSymbol e => e.ExplicitInterfaceImplementations.Length > 0,
        _ => false,
    };

    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is null || IsVisible(symbol.ContainingType));

    /// <summary>Not what comes with another member: accessors, the field behind an enumeration.</summary>
    private static bool IsDeclared(ISymbol member) => member switch
    {
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion
            or MethodKind.ExplicitInterfaceImplementation,
        IFieldSymbol field => field.CanBeReferencedByName,
        IPropertySymbol or IEventSymbol => true,
        _ => false,
    };

    private bool IsKnown(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsKnown(array.ElementType),
        IPointerTypeSymbol pointer => IsKnown(pointer.PointedAtType),
        INamedTypeSymbol named => IsVisible(named) && (Has(named) || IsOfDotNet(named)) && named.TypeArguments.All(IsKnown),
        _ => true,
    };

    private static bool IsOfDotNet(INamedTypeSymbol type) => type.ContainingAssembly.Name.StartsWith("System.", StringComparison.Ordinal)
        && type.ContainingNamespace.ToDisplayString() is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<ITypeSymbol> SignatureTypes(ISymbol member) => member switch
    {
        IMethodSymbol method => [.. method.Parameters.Select(parameter => parameter.Type), method.ReturnType, .. method.ExplicitInterfaceImplementations.Select(it => it.ContainingType)],
        IPropertySymbol property => [.. property.Parameters.Select(parameter => parameter.Type), property.Type, .. property.ExplicitInterfaceImplementations.Select(it => it.ContainingType)],
        IFieldSymbol field => [field.Type],
        IEventSymbol e => [e.Type],
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> All(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? All(type).Prepend(type) : All(member));
}
