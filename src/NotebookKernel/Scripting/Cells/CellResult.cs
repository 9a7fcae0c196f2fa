namespace NotebookKernel.Scripting.Cells;

/// <summary>How a cell ended.</summary>
/// <param name="Error">What went wrong, or null.</param>
/// <param name="WasInterrupted">Whether it was asked to stop; it may have come to a good end all the same.</param>
internal sealed record CellResult(CellError? Error = null, bool WasInterrupted = false)
{
    public static CellResult Success { get; } = new();

    public static CellResult Interrupted { get; } =
        new(new CellError("Interrupted", "The cell was interrupted.", ["The cell was interrupted."]), WasInterrupted: true);

    public bool Succeeded => Error is null;
}
