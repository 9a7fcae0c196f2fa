namespace LiveNotebooks.Documents;

/// <summary>A code cell at one moment: what is read of it takes long, and the notebook is not locked meanwhile.</summary>
/// <param name="Id">The cell.</param>
/// <param name="Version">The number of edits that its source has had.</param>
/// <param name="Source">Its source.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="RanSource">The source that the running kernel has run last; null if it has run none of this cell.</param>
/// <param name="EarlierSource">The source that an earlier kernel has run last; null for a cell that was made since.</param>
/// <param name="RunNumber">The number of that run.</param>
/// <param name="Outcome">How that has ended.</param>
/// <param name="IsWaiting">Whether the cell runs, or is about to.</param>
internal sealed record CellCode(
    string Id,
    int Version,
    string Source,
    IReadOnlyList<string> Tags,
    string? RanSource,
    string? EarlierSource,
    long RunNumber,
    RunOutcome Outcome,
    bool IsWaiting)
{
    /// <summary>Returns the code cells among cells that nobody changes meanwhile.</summary>
    public static IReadOnlyList<CellCode> Of(IEnumerable<LiveCell> cells) => [.. cells.Where(cell => cell.Kind == "code").Select(cell =>
        new CellCode(
            cell.Id, cell.Version, cell.Source, [.. cell.Tags], cell.RanSource, cell.EarlierSource, cell.RunNumber, cell.Outcome,
            cell.State != CellState.Idle))];
}
