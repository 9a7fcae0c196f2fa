namespace LiveNotebooks.Documents;

/// <summary>What happens to a cell.</summary>
internal enum CellState
{
    Idle,
    Queued,
    Running,
}
