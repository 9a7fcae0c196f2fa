namespace NotebookKernel.Jupyter.History;

/// <summary>A cell that was run.</summary>
/// <param name="Session">Counts the kernels that were started, from one.</param>
/// <param name="Line">The cell's execution count.</param>
/// <param name="Input">Its code.</param>
/// <param name="Output">Its value as plain text, or null.</param>
internal sealed record HistoryEntry(int Session, int Line, string Input, string? Output);
