using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Notebooks.Running;

/// <summary>A compiled and loaded piece of C#.</summary>
internal sealed class Submission
{
    /// <summary>The prefix of the names of the classes that hold the submissions' declarations.</summary>
    public const string ClassPrefix = "Submission#";

    private readonly MethodInfo? _factory;

    /// <summary>Creates a submission that declares only usings, so there is nothing to run.</summary>
    public Submission(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Declarations = Declaration.Of(compilation);
    }

    public Submission(CSharpCompilation compilation, Assembly assembly, bool hasResult) : this(compilation)
    {
        HasResult = hasResult;
        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        _factory = assembly.GetType(entry.ContainingType.MetadataName)?
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        StopToken = assembly.GetTypes()
            .Select(type => type.GetField("ModuleCancellationToken", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .FirstOrDefault(field => field?.FieldType == typeof(CancellationToken));
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>
    /// What later code can see of the submission. One that declares nothing need not be kept, which keeps the chain that every later one is
    /// compiled with short.
    /// </summary>
    public ImmutableArray<Declaration> Declarations { get; }

    /// <summary>The variables and methods of this submission and of those before it that its functions use.</summary>
    public ImmutableArray<ISymbol> UsedByFunctions { get; init; } = [];

    /// <summary>The name of the class that holds the declarations.</summary>
    public string ClassName => Compilation.ScriptClass!.Name;

    /// <summary>Whether there is something to run.</summary>
    public bool HasCode => _factory is not null;

    /// <summary>Whether the last statement is an expression without a semicolon that has a value.</summary>
    public bool HasResult { get; }

    /// <summary>The type of the span whose values are the result, or null if the result is an ordinary value.</summary>
    public string? Span { get; init; }

    /// <summary>The static field with the token that the checks inside this code use; null if it has no checks.</summary>
    public FieldInfo? StopToken { get; }

    /// <param name="states">The objects that hold the variables of the submissions; this one adds its own.</param>
    public Task<object?> RunAsync(object?[] states) =>
        _factory is null ? Task.FromResult<object?>(null) : _factory.CreateDelegate<Func<object?[], Task<object?>>>()(states);
}
