using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Notebooks.Language.Documentation;

namespace Notebooks.Language.Completion;

/// <summary>Distinguishes what cells are meant to use from the internal parts of the libraries.</summary>
internal static class Visibility
{
    private const string PrivatePrefix = "System.Private.";

    private static readonly ConditionalWeakTable<INamespaceSymbol, StrongBox<bool>> s_namespaces = [];

    /// <summary>Returns whether a namespace, or one inside it, contains a type that cells can use.</summary>
    public static bool HasTypes(INamespaceSymbol container) => s_namespaces.GetValue(container, space => new StrongBox<bool>(
        space.GetTypeMembers().Any(type => type.DeclaredAccessibility == Accessibility.Public && !IsInner(type))
            || space.GetNamespaceMembers().Any(HasTypes))).Value;

    /// <summary>Returns whether a type of the runtime is public only for other parts of the runtime.</summary>
    public static bool IsInner(ITypeSymbol type) => type is { ContainingType: null, ContainingNamespace: { } space }
        && type.ContainingAssembly?.Name.StartsWith(PrivatePrefix, StringComparison.Ordinal) == true
        && ReferencePack.Current is { } pack && !pack.Declares($"{space}.{type.MetadataName}");
}
