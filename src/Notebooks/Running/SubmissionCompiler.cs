using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Notebooks.Cells;
using Notebooks.Faults;
using Notebooks.References;

namespace Notebooks.Running;

/// <summary>
/// Compiles pieces of C# as optimized scripts, each of which sees the declarations of those before it. Inserted checks allow a script to be
/// stopped, and stop it before the stack overflows.
/// </summary>
internal sealed class SubmissionCompiler(ReferenceCatalog references)
{
    /// <summary>The compiler's error for a value that cannot be converted, such as a ref struct to the return type of a cell.</summary>
    private const string NoConversion = "CS0029";

    private static readonly string[] s_imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    private static readonly EmitOptions s_emitOptions = new(
        debugInformationFormat: DebugInformationFormat.PortablePdb,
        instrumentationKinds: [InstrumentationKind.ModuleCancellation, InstrumentationKind.StackOverflowProbing]);

    private readonly CSharpCompilationOptions _options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithUsings(s_imports)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithAllowUnsafe(true)
        // The whole compiler must run on the one thread whose stack is large enough.
        .WithConcurrentBuild(false)
        .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
        .WithSourceReferenceResolver(new WorkingDirectorySourceResolver())
        .WithMetadataReferenceResolver(new ScriptReferenceResolver(references));

    private DraftCompilations? _drafts;

    private DraftCompilations? _notebook;

    private int _count;

    /// <param name="code">The code of the script.</param>
    /// <param name="file">The name of the code in messages and stack traces.</param>
    /// <param name="chain">The submissions whose declarations it sees.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <exception cref="CompilationException">The code does not compile.</exception>
    /// <exception cref="CellFailedException">
    /// The code is nested too deeply, or it ends with a ref struct that cannot be shown.
    /// </exception>
    public Submission Compile(string code, string file, SubmissionChain chain, CancellationToken cancellationToken)
    {
        string name = UserFrame.AssemblyPrefix + (++_count).ToString(CultureInfo.InvariantCulture);
        var plain = CodeParser.Parse(code, file, cancellationToken);
        var written = Create(name, plain, chain.Latest);
        bool isSound = !plain.GetDiagnostics(cancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        string? span = isSound && LastExpression.Of(plain.GetCompilationUnitRoot(cancellationToken)) is { } last
            ? LastExpression.SpanOf(last, written.GetSemanticModel(plain))
            : null;
        foreach (bool withLambdas in new[] { true, false })
        {
            if (isSound && Instrument(plain, written, withLambdas, cancellationToken) is { } changed
                && TryEmit(
                    Create(name, CodeParser.Parse(changed, file, cancellationToken), chain.Latest), span, chain, out var instrumented,
                    cancellationToken).Count == 0)
            {
                return instrumented!;
            }
        }

        // Errors are reported for the code as it was written.
        var errors = TryEmit(written, null, chain, out var submission, cancellationToken);
        if (submission is null && errors.All(error => error.Id == NoConversion))
            LastExpression.Check(plain.GetCompilationUnitRoot(cancellationToken), written.GetSemanticModel(plain));
        return submission ?? throw new CompilationException(errors);
    }

    /// <param name="tree">The code as it was written.</param>
    /// <param name="written">The compilation of that code.</param>
    /// <param name="withLambdas">Whether to insert checks into lambdas and local functions that are expressions.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <returns>The code to run, or null if that is the code as it was written. No line is added.</returns>
    private static string? Instrument(
        CSharpSyntaxTree tree, CSharpCompilation written, bool withLambdas, CancellationToken cancellationToken)
    {
        var root = tree.GetCompilationUnitRoot(cancellationToken);
        var text = tree.GetText(cancellationToken);
        // Sorted by position; the changes at one position keep their order.
        var lambdas = withLambdas ? LambdaChecks.Changes(root, () => written.GetSemanticModel(tree)) : [];
        var span = LastExpression.Of(root) is null ? [] : LastExpression.Changes(root, written.GetSemanticModel(tree));
        TextChange[] changes = [.. StopChecks.Changes(root, text, lambdas)
            .Concat(ScreenClear.Changes(root))
            .Concat(span)
            .OrderBy(change => change.Span.Start)];
        return changes.Length == 0 ? null : text.WithChanges(changes).ToString();
    }

    /// <summary>
    /// Returns the semantic model of code that is still being written; the code is not run and does not become part of the session.
    /// </summary>
    /// <param name="source">The code, complete or not.</param>
    /// <param name="before">The code before it that has not been run.</param>
    /// <param name="previous">The compilation whose declarations they see.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public SemanticModel Analyze(
        DraftSource source, IReadOnlyList<DraftSource> before, CSharpCompilation? previous, CancellationToken cancellationToken) =>
        LazyInitializer.EnsureInitialized(ref _drafts, () => new DraftCompilations(references, _options))
            .Analyze(source, before, previous, cancellationToken);

    /// <summary>Returns the cells of a notebook as if they were run from the first one on, without anything that was run.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public IReadOnlyList<DraftCell> AnalyzeAll(IReadOnlyList<DraftSource> cells, CancellationToken cancellationToken) =>
        LazyInitializer.EnsureInitialized(ref _notebook, () => new DraftCompilations(references, _options))
            .AnalyzeAll(cells, cancellationToken);

    private CSharpCompilation Create(string name, SyntaxTree tree, CSharpCompilation? previous) =>
        ReferenceBinding.Create(
            name, tree, references.References, _options.WithScriptClassName($"{Submission.ClassPrefix}{_count}"), previous);

    private List<Diagnostic> TryEmit(
        CSharpCompilation compilation, string? span, SubmissionChain chain, out Submission? submission,
        CancellationToken cancellationToken)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        submission = null;
        var result = compilation.Emit(assembly, symbols, options: s_emitOptions, cancellationToken: cancellationToken);
        symbols.Position = 0;
        List<Diagnostic> errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (result.Success)
        {
            byte[] image = assembly.ToArray();
            InlineGuard.Apply(image);
            var loaded = references.Load(new MemoryStream(image), symbols);
            CellSymbols.Add(loaded, symbols.ToArray());
            submission = new Submission(compilation, loaded, HasValue(compilation))
            {
                Span = span,
                UsedByFunctions = FunctionReferences.Of(compilation, chain.Declares, cancellationToken),
            };
        }
        else if (errors.Count == 0)
        {
            // Usings alone produce no assembly, but later code sees them.
            submission = new Submission(compilation);
        }
        return errors;
    }

    private static bool HasValue(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        return tree.GetRoot() is CompilationUnitSyntax root && LastExpression.Of(root) is { } last
            && compilation.GetSemanticModel(tree).GetTypeInfo(last).Type is not { SpecialType: SpecialType.System_Void };
    }
}
