using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookKernel.Scripting.References;

/// <summary>
/// Tells the compiler nothing of its own: the catalog has added every reference before. In particular it finds no missing assemblies,
/// because the compiler hides their types from the code.
/// </summary>
internal sealed class ScriptReferenceResolver(ReferenceCatalog catalog) : MetadataReferenceResolver
{
    /// <summary>A <c>#r</c> in a <c>#load</c>ed file; the session has gone through it already.</summary>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        [(PortableExecutableReference)catalog.References[^1]];

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;
}
