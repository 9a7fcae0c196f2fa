using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookKernel.Scripting.Running;

/// <summary>A compiled and loaded piece of C#.</summary>
internal sealed class Submission
{
    private readonly MethodInfo? _factory;
    private readonly FieldInfo? _stopToken;

    /// <summary>Creates a submission that declares only usings, so there is nothing to run.</summary>
    public Submission(CSharpCompilation compilation) => Compilation = compilation;

    public Submission(CSharpCompilation compilation, Assembly assembly, bool hasResult) : this(compilation)
    {
        HasResult = hasResult;
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        _factory = assembly.GetType(entry.ContainingType.MetadataName)?
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        _stopToken = assembly.GetTypes()
            .Select(type => type.GetField("ModuleCancellationToken", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .FirstOrDefault(field => field?.FieldType == typeof(CancellationToken));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>Whether the last statement is an expression without a semicolon that has a value.</summary>
    public bool HasResult { get; }

    /// <summary>The type of the span whose values are the result, or null if the result is an ordinary value.</summary>
    public string? Span { get; init; }

    /// <summary>
    /// Whether later code can see anything of the submission. One that declares nothing need not be kept, which keeps the chain that every
    /// later one is compiled with short.
    /// </summary>
    public bool Declares =>
        Compilation.SyntaxTrees.Any(
            tree => tree.GetRoot() is CompilationUnitSyntax { Usings.Count: > 0 } or CompilationUnitSyntax { Externs.Count: > 0 })
            || Compilation.ScriptClass!.GetMembers().Any(member => !member.IsImplicitlyDeclared && member.Name != StopChecks.Method);

    /// <summary>Makes the checks inside this code use the token from now on.</summary>
    public void StopWith(CancellationToken token) => _stopToken?.SetValue(null, token);

    /// <param name="states">The objects that hold the variables of the submissions; this one adds its own.</param>
    public Task<object?> RunAsync(object?[] states) =>
        _factory is null ? Task.FromResult<object?>(null) : _factory.CreateDelegate<Func<object?[], Task<object?>>>()(states);
}
