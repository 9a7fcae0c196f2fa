using Microsoft.CodeAnalysis.CSharp;

namespace NotebookKernel.Scripting.Running;

/// <summary>
/// Lets the compiler bind the references of only one compilation at a time. If two do so concurrently, each creates its own symbols for the
/// same assembly, and a later cell may then not recognize the types of an earlier one.
/// </summary>
internal static class ReferenceBinding
{
    private static readonly Lock s_lock = new();

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
