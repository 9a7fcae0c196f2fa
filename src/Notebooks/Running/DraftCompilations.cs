using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Cells;
using Notebooks.References;

namespace Notebooks.Running;

/// <summary>
/// Analyzes code that is being written. The last compilations are kept, so that the next one, in the same session state, need not read any
/// reference again.
/// </summary>
/// <param name="references">The references of the session.</param>
/// <param name="options">The options with which cells are compiled.</param>
internal sealed class DraftCompilations(ReferenceCatalog references, CSharpCompilationOptions options)
{
    /// <summary>How often a cell with errors is tried without more of its statements.</summary>
    private const int MostRepairs = 4;

    private readonly Lock _lock = new();

    /// <summary>The cells before the one that was analyzed last, in their order.</summary>
    private readonly List<Link> _before = [];

    private Link? _last;

    /// <summary>Returns the semantic model of a cell.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="before">The cells before it that have not been run; their declarations are seen as if they had.</param>
    /// <param name="previous">The last compilation of the session.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public SemanticModel Analyze(
        DraftSource source, IReadOnlyList<DraftSource> before, CSharpCompilation? previous, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var targets = new List<string>();
            var known = references.With(targets);
            previous = Follow(before, previous, targets, ref known, cancellationToken);
            Extend(targets, source, ref known);
            var tree = CodeParser.Parse(source.Code, "draft", cancellationToken);
            var compilation = _last is { Compilation: { } last }
                && ReferenceEquals(_last.Previous, previous) && _last.References.SequenceEqual(known)
                ? ReferenceBinding.Bind(last.ReplaceSyntaxTree(last.SyntaxTrees[0], tree))
                : Compile(tree, previous, known, before.Count);
            _last = new Link(source.Code, previous, known, compilation, compilation);
            return compilation.GetSemanticModel(tree);
        }
    }

    /// <summary>Returns cells that follow one another, each as it is written and as those after it see it.</summary>
    /// <param name="cells">All cells of a notebook; none need have been run.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public IReadOnlyList<DraftCell> AnalyzeAll(IReadOnlyList<DraftSource> cells, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var targets = new List<string>();
            var known = references.With(targets);
            Follow(cells, null, targets, ref known, cancellationToken);
            return
            [
                .. _before.Take(cells.Count).Select(link => new DraftCell(
                    link.Written.GetSemanticModel(link.Written.SyntaxTrees[0]), link.Compilation?.SyntaxTrees[0])),
            ];
        }
    }

    /// <summary>Compiles cells one after the other, as far as they have changed.</summary>
    /// <returns>The last compilation that code can follow.</returns>
    private CSharpCompilation? Follow(
        IReadOnlyList<DraftSource> cells, CSharpCompilation? previous, List<string> targets,
        ref ImmutableArray<MetadataReference> known, CancellationToken cancellationToken)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Extend(targets, cells[i], ref known);
            if (i == _before.Count)
                _before.Add(Create(cells[i], previous, known, i, cancellationToken));
            else if (!_before[i].IsFor(cells[i], previous, known))
                _before[i] = Create(cells[i], previous, known, i, cancellationToken);
            previous = _before[i].Compilation ?? previous;
        }
        return previous;
    }

    private void Extend(List<string> targets, DraftSource source, ref ImmutableArray<MetadataReference> known)
    {
        if (source.References.Count == 0)
            return;
        targets.AddRange(source.References);
        known = references.With(targets);
    }

    /// <summary>
    /// Compiles a cell for those behind it. The compiler lets none follow code with errors, so the statements that have some are left out.
    /// </summary>
    private Link Create(
        DraftSource source, CSharpCompilation? previous, ImmutableArray<MetadataReference> known, int number,
        CancellationToken cancellationToken)
    {
        string code = source.Code;
        CSharpCompilation? written = null;
        for (int attempt = 0; attempt < MostRepairs; attempt++)
        {
            var tree = CodeParser.Parse(code, "draft", cancellationToken);
            var compilation = Compile(tree, previous, known, number);
            written ??= compilation;
            var errors = compilation.GetDiagnostics(cancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0)
                return new Link(source.Code, previous, known, written, compilation);
            string repaired = Without(errors, tree.GetCompilationUnitRoot(cancellationToken), code);
            if (repaired == code)
                break;
            code = repaired;
        }
        return new Link(source.Code, previous, known, written!, null);
    }

    private static string Without(List<Diagnostic> errors, CompilationUnitSyntax root, string code)
    {
        char[] kept = code.ToCharArray();
        foreach (var part in root.Members.Concat<SyntaxNode>(root.Usings))
        {
            if (errors.Exists(error => error.Location.IsInSource && part.FullSpan.IntersectsWith(error.Location.SourceSpan)))
                kept.AsSpan(part.SpanStart, part.Span.Length).Fill(' ');
        }
        return new string(kept);
    }

    private CSharpCompilation Compile(
        SyntaxTree tree, CSharpCompilation? previous, ImmutableArray<MetadataReference> known, int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"draft{number}");
        return ReferenceBinding.Create(
            name, tree, known, options.WithScriptClassName(Submission.ClassPrefix + name), previous);
    }

    /// <param name="Code">The code.</param>
    /// <param name="Previous">The compilation whose declarations it sees.</param>
    /// <param name="References">Its references.</param>
    /// <param name="Written">The code with them as it is written.</param>
    /// <param name="Compilation">What can be compiled of it; null if nothing can.</param>
    private sealed record Link(
        string Code, CSharpCompilation? Previous, ImmutableArray<MetadataReference> References, CSharpCompilation Written,
        CSharpCompilation? Compilation)
    {
        public bool IsFor(DraftSource source, CSharpCompilation? previous, ImmutableArray<MetadataReference> references) =>
            source.Code == Code && ReferenceEquals(previous, Previous) && references.SequenceEqual(References);
    }
}
