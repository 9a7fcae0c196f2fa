using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookKernel.Scripting.Running;

/// <summary>
/// Analyzes code that is being written. The last compilation is kept, so that the next one, in the same session state, need not read any
/// reference again.
/// </summary>
internal sealed class DraftCompilations
{
    private readonly Lock _lock = new();
    private CSharpCompilation? _compilation;
    private SyntaxTree? _tree;
    private ImmutableArray<MetadataReference> _references;

    public SemanticModel Analyze(
        SyntaxTree tree, CSharpCompilation? previous, ImmutableArray<MetadataReference> references, CSharpCompilationOptions options)
    {
        lock (_lock)
        {
            _compilation = ReferenceBinding.Bind(_compilation is not null
                && ReferenceEquals(_compilation.ScriptCompilationInfo?.PreviousScriptCompilation, previous)
                && _references.SequenceEqual(references)
                ? _compilation.ReplaceSyntaxTree(_tree!, tree)
                : CSharpCompilation.CreateScriptCompilation(
                    "draft", tree, references, options.WithScriptClassName("Submission#draft"), previous, typeof(object)));
            _tree = tree;
            _references = references;
            return _compilation.GetSemanticModel(tree);
        }
    }
}
