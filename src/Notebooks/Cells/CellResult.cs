namespace Notebooks.Cells;

/// <summary>The result of a cell.</summary>
/// <param name="Error">The error, or null.</param>
/// <param name="WasInterrupted">Whether the cell was asked to stop; it may still have completed successfully.</param>
internal sealed record CellResult(CellError? Error = null, bool WasInterrupted = false)
{
    public static CellResult Success { get; } = new();

    public static CellResult Interrupted { get; } =
        new(new CellError("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]), WasInterrupted: true);

    public bool Succeeded => Error is null;
}
