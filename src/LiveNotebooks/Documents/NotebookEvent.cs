namespace LiveNotebooks.Documents;

/// <summary>A change of an open notebook. It is told while the notebook is locked: listeners see the state that it led to.</summary>
internal abstract record NotebookEvent;

/// <param name="Cell">The cell.</param>
/// <param name="Edit">The edit of its source, as it was applied.</param>
/// <param name="By">The client that made it, if any.</param>
/// <param name="Sequence">The client's number for it.</param>
internal sealed record CellEdited(LiveCell Cell, TextEdit Edit, string? By, int Sequence) : NotebookEvent;

/// <param name="Cell">The new cell.</param>
/// <param name="After">The cell before it; null if it is the first.</param>
internal sealed record CellInserted(LiveCell Cell, string? After) : NotebookEvent;

/// <param name="Cells">The IDs of the cells.</param>
internal sealed record CellsDeleted(IReadOnlyList<string> Cells) : NotebookEvent;

/// <param name="Order">The IDs of all cells, in their new order.</param>
internal sealed record CellsMoved(IReadOnlyList<string> Order) : NotebookEvent;

/// <summary>Something else of a cell has changed: its kind, its state, its metadata.</summary>
/// <param name="Cell">The cell.</param>
internal sealed record CellChanged(LiveCell Cell) : NotebookEvent;

/// <param name="Cell">The cell.</param>
internal sealed record OutputsChanged(LiveCell Cell) : NotebookEvent;
