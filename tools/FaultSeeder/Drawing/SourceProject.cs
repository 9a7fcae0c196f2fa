using FaultSeeder.Mutants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FaultSeeder.Drawing;

/// <summary>A project of src, compiled in memory as its build does.</summary>
internal sealed class SourceProject
{
    /// <summary>What parameters are called whose value changes nothing but the time that is taken.</summary>
    private static readonly string[] s_hints = ["capacity", "initialCapacity", "bufferSize"];

    private readonly CSharpCompilation _compilation;
    private readonly Lazy<byte[]> _unchanged;

    private SourceProject(string name, CSharpCompilation compilation, IReadOnlyList<SourceFile> files)
    {
        (Name, _compilation, Files) = (name, compilation, files);
        _unchanged = new(() => Emitted(_compilation, out string? fault)
            ?? throw new InvalidOperationException($"{name}: does not compile as it is: {fault}"));
    }

    internal string Name { get; }

    /// <summary>Its files, and those of src that it shares with other projects, without generated ones, by their paths.</summary>
    internal IReadOnlyList<SourceFile> Files { get; }

    /// <param name="repository">The top folder of the repository.</param>
    /// <param name="name">The name of the project.</param>
    /// <param name="arguments">What its build passes to the compiler.</param>
    /// <param name="generated">What source generators wrote in its build.</param>
    internal static SourceProject Load(
        string repository, string name, IEnumerable<string> arguments, IEnumerable<string> generated)
    {
        string folder = Path.Combine(repository, "src", name);
        CSharpCommandLineArguments parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        SyntaxTree[] trees =
        [
            .. parsed.SourceFiles.Select(file => file.Path).Concat(generated).Select(file => CSharpSyntaxTree.ParseText(
                SourceText.From(File.ReadAllText(file).ReplaceLineEndings("\n")), parsed.ParseOptions, file)),
        ];
        // A mutant may leave a variable unused: the build that tests it takes no offense either.
        CSharpCompilationOptions options = parsed.CompilationOptions
            .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions([])
            .WithDeterministic(true);
        var compilation = CSharpCompilation.Create(
            parsed.CompilationName, trees, parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(
                Path.Combine(folder, reference.Reference), reference.Properties)), options);
        return new(name, compilation, [.. Written(repository, trees)]);
    }

    /// <summary>Returns whether a mutant compiles, and is more than the same program in other words.</summary>
    internal bool Accepts(SourceFile file, Candidate candidate)
    {
        SyntaxTree tree = file.Tree;
        if (candidate.Operator == MutationOperator.Constant && IsHint(tree.GetRoot().FindToken(candidate.Span.Start).Parent!))
            return false;
        byte[] unchanged = _unchanged.Value;
        SyntaxTree changed = tree.WithChangedText(tree.GetText().WithChanges(new TextChange(candidate.Span, candidate.After)));
        return Emitted(_compilation.ReplaceSyntaxTree(tree, changed), out _) is { } mutated
            && !mutated.AsSpan().SequenceEqual(unchanged);
    }

    private static IEnumerable<SourceFile> Written(string repository, IEnumerable<SyntaxTree> trees) => trees
        .Select(tree => new SourceFile(Path.GetRelativePath(repository, tree.FilePath).Replace('\\', '/'), tree))
        .Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)
            && file.Path.Split('/')[2] is not ("obj" or "bin")
            && !file.Path.EndsWith(".g.cs", StringComparison.Ordinal))
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    private bool IsHint(SyntaxNode literal) =>
        literal.Parent is ArgumentSyntax argument
        && _compilation.GetSemanticModel(literal.SyntaxTree).GetOperation(argument) is IArgumentOperation { Parameter.Name: { } name }
        && s_hints.Contains(name);

    /// <summary>Returns the compiled program: equal for equal code, since nothing in it tells of lines.</summary>
    private static byte[]? Emitted(CSharpCompilation compilation, out string? fault)
    {
        using var stream = new MemoryStream();
        fault = compilation.Emit(stream).Diagnostics
            .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.ToString();
        return fault is null ? stream.ToArray() : null;
    }
}
