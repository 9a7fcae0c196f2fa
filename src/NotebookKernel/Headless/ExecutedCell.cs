using Notebooks.Cells;
using Notebooks.Files;

namespace NotebookKernel.Headless;

/// <summary>A cell that is running or has been run, with its output. Not thread-safe.</summary>
/// <param name="cell">The cell of the notebook.</param>
/// <param name="number">The number among the cells that are run, from one.</param>
internal sealed class ExecutedCell(NotebookCell cell, int number)
{
    public int Number => number;

    public RecordedOutput? Output { get; set; }

    public TimeSpan Time { get; set; }

    /// <summary>The reason for a failure, or null.</summary>
    public CellError? Error { get; set; }

    public CellSummary Summary => new(number, Time, Error);

    /// <summary>Returns the cells of a notebook that a run executes: those that contain code.</summary>
    public static IEnumerable<NotebookCell> Cells(Notebook notebook) => notebook.Cells.Where(IsRun);

    public static bool IsRun(NotebookCell cell) => cell.IsCode && !string.IsNullOrWhiteSpace(cell.Source);

    /// <summary>Writes the results so far into the notebook.</summary>
    public void Record()
    {
        if (Output is not null)
            cell.SetOutputs(number, Output.ToJson(number, Error));
    }
}
