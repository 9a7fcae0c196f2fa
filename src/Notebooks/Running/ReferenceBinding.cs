using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Running;

/// <summary>
/// Creates compilations with their references bound, of only one at a time. If two were bound concurrently, each would create its own
/// symbols for the same assembly, and a later cell might then not recognize the types of an earlier one.
/// </summary>
internal static class ReferenceBinding
{
    private static readonly Lock s_lock = new();

    /// <summary>The references that a submission and those before it were given.</summary>
    private static readonly ConditionalWeakTable<CSharpCompilation, HashSet<MetadataReference>> s_known = [];

    /// <summary>
    /// Creates a submission. The compiler sees the references of those before it anyway, and keeps a list of everything that it was given
    /// since the first one, so the submission gets only those that are new; otherwise these lists would take up memory that grows with the
    /// square of the submissions.
    /// </summary>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="tree">The code.</param>
    /// <param name="references">All its references.</param>
    /// <param name="options">The options, with the name of the class that holds the declarations.</param>
    /// <param name="previous">The compilation whose declarations it sees.</param>
    public static CSharpCompilation Create(
        string name, SyntaxTree tree, ImmutableArray<MetadataReference> references, CSharpCompilationOptions options,
        CSharpCompilation? previous)
    {
        var known = previous is not null && s_known.TryGetValue(previous, out var all) ? all : [];
        var added = references.Where(reference => !known.Contains(reference)).ToList();
        var created = Bind(CSharpCompilation.CreateScriptCompilation(name, tree, added, options, previous));
        s_known.Add(created, added.Count == 0 ? known : [.. known, .. added]);
        return created;
    }

    public static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (s_lock)
        {
            // Requesting the assembly makes the compiler bind the references.
            _ = compilation.Assembly;
            return compilation;
        }
    }
}
