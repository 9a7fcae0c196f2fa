namespace Notebooks.Jupyter.History;

/// <summary>A cell that was run.</summary>
/// <param name="Session">The number of the session, counted from one over all kernels started.</param>
/// <param name="Line">The cell's execution count.</param>
/// <param name="Input">The code of the cell.</param>
/// <param name="Output">The value of the cell as plain text, or null.</param>
internal sealed record HistoryEntry(int Session, int Line, string Input, string? Output);
