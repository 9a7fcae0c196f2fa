using NotebookKernel.Scripting.Cells;
using NotebookKernel.Scripting.Notebooks;

namespace NotebookKernel.Headless;

/// <summary>A cell that is run or was, and what it has shown. Not thread-safe.</summary>
/// <param name="cell">Of the notebook.</param>
/// <param name="number">Of the cells that are run, from one.</param>
internal sealed class CellRun(NotebookCell cell, int number)
{
    public int Number => number;

    public RecordedOutput? Output { get; set; }

    public TimeSpan Time { get; set; }

    /// <summary>Why it failed, or null.</summary>
    public CellError? Error { get; set; }

    public CellSummary Summary => new(number, Time, Error);

    /// <summary>The cells of a notebook that a run executes: those with code in them.</summary>
    public static IEnumerable<NotebookCell> Cells(Notebook notebook) => notebook.Cells.Where(IsRun);

    public static bool IsRun(NotebookCell cell) => cell.IsCode && !string.IsNullOrWhiteSpace(cell.Source);

    /// <summary>Puts what there is into the notebook.</summary>
    public void Record()
    {
        if (Output is not null)
            cell.SetOutputs(number, Output.ToJson(number, Error));
    }
}
