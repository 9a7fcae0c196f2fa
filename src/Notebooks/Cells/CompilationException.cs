using Microsoft.CodeAnalysis;

namespace Notebooks.Cells;

/// <summary>The exception for code that does not compile.</summary>
internal sealed class CompilationException(IReadOnlyList<Diagnostic> errors) : Exception(errors[0].ToString())
{
    public IReadOnlyList<Diagnostic> Errors { get; } = errors;
}
