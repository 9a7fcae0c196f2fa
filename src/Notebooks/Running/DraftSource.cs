namespace Notebooks.Running;

/// <summary>The code of a cell that has not been run.</summary>
/// <param name="Code">Its C#.</param>
/// <param name="References">The targets of its <c>#r</c> lines, which are not part of the code.</param>
internal sealed record DraftSource(string Code, IReadOnlyList<string> References);
