using Microsoft.CodeAnalysis;

namespace Notebooks.Running;

/// <summary>A cell among those of a notebook, none of which need have been run.</summary>
/// <param name="Model">Its semantic model.</param>
/// <param name="Seen">Its code as those after it see it: without the statements that have errors. Null if they see nothing of it.</param>
internal sealed record DraftCell(SemanticModel Model, SyntaxTree? Seen);
