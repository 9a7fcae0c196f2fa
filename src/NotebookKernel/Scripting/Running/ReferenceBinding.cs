using Microsoft.CodeAnalysis.CSharp;

namespace NotebookKernel.Scripting.Running;

/// <summary>
/// Lets the compiler look at the references of one compilation at a time. Of two that do it at once, each makes symbols of its own for the
/// same assembly, and to a later cell the types of an earlier one may then be strangers.
/// </summary>
internal static class ReferenceBinding
{
    private static readonly Lock s_lock = new();

    public static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        lock (s_lock)
        {
            // Asking for the assembly is what makes the compiler look.
            _ = compilation.Assembly;
            return compilation;
        }
    }
}
