using System.Diagnostics;
using System.Globalization;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Formatting;
using Notebooks.Lifetime;
using Notebooks.Page;
using Notebooks.Parameters;
using Notebooks.Sessions;
using Notebooks.Text;

namespace NotebookKernel.Headless;

/// <summary>Runs a notebook file from top to bottom.</summary>
/// <param name="options">The options of the run.</param>
/// <param name="terminal">The terminal that shows the run.</param>
/// <param name="journal">The journal that records the progress.</param>
internal sealed class NotebookRunner(RunOptions options, Terminal terminal, RunJournal journal)
{
    private readonly List<ExecutedCell> _runs = [];
    private readonly string _launchFolder = Directory.GetCurrentDirectory();

    /// <summary>Runs the cells; the executed notebook is saved after each cell, the page at the end.</summary>
    /// <returns>The summary of the run; an interrupt ends the run early.</returns>
    /// <exception cref="UsageException">The run cannot start.</exception>
    public async Task<RunSummary> RunAsync(CancellationToken interrupt)
    {
        var notebook = ReadNotebook();
        ApplyParameters(notebook);
        PrepareOutputs(notebook);

        Directory.SetCurrentDirectory(Path.GetDirectoryName(options.Notebook)!);
        int total = ExecutedCell.Cells(notebook).Count();
        var clock = Stopwatch.StartNew();
        using var session = new Session();
        // If a cell ends the process, its output so far is saved; the supervisor adds the cause.
        using (new ExitHook(() => SaveUnfinished(notebook)))
            await RunCellsAsync(session, notebook, total, interrupt);

        AtomicFile.Write(options.Page, HtmlPage.Render(notebook, options.Notebook));
        CellSummary[] cells;
        lock (_runs)
            cells = [.. _runs.Select(run => run.Summary)];
        var summary = new RunSummary(
            options.Notebook, options.Output, options.Page, clock.Elapsed, interrupt.IsCancellationRequested, cells);
        summary.Show(terminal, _launchFolder);
        return summary;
    }

    private bool HasFailed
    {
        get
        {
            lock (_runs)
                return _runs.Exists(run => run.Error is not null);
        }
    }

    private Notebook ReadNotebook()
    {
        try
        {
            return Notebook.Read(options.Notebook);
        }
        catch (NotebookException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private void ApplyParameters(Notebook notebook)
    {
        try
        {
            CompilerStack.Run(() => new NotebookParameters(notebook).Apply(options.Parameters));
        }
        catch (CellFailedException error)
        {
            throw new UsageException($"The cell tagged as parameters cannot be read: {error.Message}");
        }
    }

    /// <summary>
    /// Clears the outputs and writes both files once, so that a file that cannot be written is detected before an hour of training, not
    /// after it.
    /// </summary>
    private void PrepareOutputs(Notebook notebook)
    {
        notebook.DescribeLanguage();
        foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
            cell.SetOutputs(null, []);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.Output)!);
            Directory.CreateDirectory(Path.GetDirectoryName(options.Page)!);
            notebook.Write(options.Output);
            AtomicFile.Write(options.Page, HtmlPage.Render(notebook, options.Notebook));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The results cannot be written: {error.Message}");
        }
    }

    private async Task RunCellsAsync(Session session, Notebook notebook, int total, CancellationToken interrupt)
    {
        foreach (var cell in notebook.Cells)
        {
            if (interrupt.IsCancellationRequested || HasFailed && !options.KeepGoing)
                return;
            if (cell.Kind == "markdown" && MarkdownHeadings.First(cell.Source) is { } heading)
                terminal.Heading(heading);
            if (!ExecutedCell.IsRun(cell))
                continue;

            await RunCellAsync(session, cell, total, interrupt);
            notebook.Write(options.Output);
        }
    }

    private void SaveUnfinished(Notebook notebook)
    {
        lock (_runs)
        {
            if (_runs is [.., var last])
                last.Record();
            notebook.Write(options.Output);
        }
    }

    private async Task RunCellAsync(Session session, NotebookCell cell, int total, CancellationToken interrupt)
    {
        var run = new ExecutedCell(cell, _runs.Count + 1);
        var output = new RecordedOutput(terminal, UpdateEarlier, error => FailLate(run, error));
        run.Output = output;
        lock (_runs)
            _runs.Add(run);
        journal.BeginCell(run.Number);
        terminal.BeginCell(run.Number, total, Label(cell.Source));
        var clock = Stopwatch.StartNew();
        string name = string.Create(CultureInfo.InvariantCulture, $"cell {run.Number}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        if (options.Timeout is { } timeout)
            limit.CancelAfter(timeout);
        var result = await session.RunAsync(new CellSource(name, cell.Source, cell.Language), output, limit.Token);
        if (result.WasInterrupted && !interrupt.IsCancellationRequested)
            result = TimedOut(options.Timeout!.Value);
        terminal.EndCell(result, clock.Elapsed);
        lock (_runs)
        {
            (run.Time, run.Error) = (clock.Elapsed, result.Error);
            run.Record();
        }
        journal.EndCell(run.Summary);
        terminal.Failure(run.Number, result);
    }

    private void UpdateEarlier(string displayId, MimeBundle data)
    {
        lock (_runs)
            _runs.Find(run => run.Output!.TryUpdate(displayId, data))?.Record();
    }

    /// <summary>Records and reports an exception in something that an earlier cell left running.</summary>
    private void FailLate(ExecutedCell run, CellError error)
    {
        lock (_runs)
        {
            run.Error ??= error;
            run.Record();
        }
        terminal.Failure(run.Number, new CellResult(error));
    }

    private static CellResult TimedOut(TimeSpan limit)
    {
        string message = $"The cell took longer than the {Durations.Format(limit)} that --timeout allows.";
        return new CellResult(CellError.FromMessage("Timeout", message));
    }

    /// <summary>Returns the first line that is not a comment, a directive or a <c>using</c>; if there is none, the first line.</summary>
    private static string Label(string source)
    {
        string[] lines = [.. source.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return lines.FirstOrDefault(
            line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal)
                && !line.StartsWith("using ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? "";
    }
}
