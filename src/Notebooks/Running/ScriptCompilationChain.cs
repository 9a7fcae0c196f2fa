using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Running;

/// <summary>
/// Takes compilations out of the chain that the compiler searches for names. Its public interface can only add to the chain, which then
/// keeps everything that was ever compiled. To compile what is left anew, on a shorter chain, would not do: those types would not be the
/// ones that already run.
/// </summary>
internal static class ScriptCompilationChain
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    private static readonly FieldInfo? s_assembly = Find(typeof(CSharpCompilation), "_lazyAssemblySymbol");

    private static readonly FieldInfo? s_used = Find(typeof(CSharpCompilation), "_lazyUsedAssemblyReferences");

    private static readonly FieldInfo? s_examined = Find(s_assembly?.FieldType, "_assembliesToWhichInternalAccessHasBeenAnalyzed");

    /// <summary>Makes the first compilation follow the second one, or none.</summary>
    public static void Link(CSharpCompilation compilation, CSharpCompilation? previous) =>
        Previous(compilation.ScriptCompilationInfo!) = previous;

    /// <summary>
    /// Lets go of what the compiler has noted of the assemblies that a submission uses, and of those whose internal members it may use. The
    /// notes lead from each submission to all before it; once the submission is compiled, nobody reads them.
    /// </summary>
    public static void Trim(CSharpCompilation compilation)
    {
        s_used?.SetValue(compilation, null);
        s_examined?.SetValue(s_assembly!.GetValue(compilation), null);
    }

    private static FieldInfo? Find(Type? type, string field) =>
        type is null ? null : type.GetField(field, Private) ?? Find(type.BaseType, field);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = $"<{nameof(CSharpScriptCompilationInfo.PreviousScriptCompilation)}>k__BackingField")]
    private static extern ref CSharpCompilation? Previous(CSharpScriptCompilationInfo info);
}
