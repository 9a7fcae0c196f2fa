using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Notebooks.References;

/// <summary>
/// Resolves nothing for the compiler, because the catalog has already added every reference. In particular, it finds no missing assemblies,
/// because the compiler hides their types from the code.
/// </summary>
internal sealed class ScriptReferenceResolver(ReferenceCatalog catalog) : MetadataReferenceResolver
{
    /// <summary>Resolves a <c>#r</c> in a <c>#load</c>ed file, which the session has already processed.</summary>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        [(PortableExecutableReference)catalog.References[^1]];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;
}
