using System.Diagnostics;
using System.Globalization;
using Common;
using NotebookKernel.Formatting;
using NotebookKernel.Headless.Page;
using NotebookKernel.Scripting;
using NotebookKernel.Scripting.Notebooks;

namespace NotebookKernel.Headless;

/// <summary>Runs a notebook file from top to bottom.</summary>
internal sealed class NotebookRunner(RunOptions options, Terminal terminal)
{
    private readonly List<CellRun> _runs = [];
    private readonly string _launchFolder = Directory.GetCurrentDirectory();

    /// <summary>Runs the cells; the executed notebook is saved after each of them, the page at the end.</summary>
    /// <returns>How it went; an interrupt ends the run early.</returns>
    /// <exception cref="UsageException">The run cannot begin.</exception>
    public async Task<RunSummary> RunAsync(CancellationToken interrupt)
    {
        var notebook = ReadNotebook();
        new NotebookParameters(notebook).Apply(options.Parameters);
        PrepareOutputs(notebook);

        Directory.SetCurrentDirectory(Path.GetDirectoryName(options.Notebook)!);
        int total = notebook.Cells.Count(cell => cell.IsCode);
        var cells = new List<CellSummary>();
        var clock = Stopwatch.StartNew();
        using var session = new Session();
        foreach (var cell in notebook.Cells)
        {
            if (interrupt.IsCancellationRequested || cells is [.., { Error: not null }] && !options.KeepGoing)
                break;
            if (cell.Kind == "markdown" && MarkdownHeadings.First(cell.Source) is { } heading)
                terminal.Heading(heading);
            if (!cell.IsCode || string.IsNullOrWhiteSpace(cell.Source))
                continue;

            cells.Add(await RunCellAsync(session, cell, cells.Count + 1, total, interrupt));
            notebook.Write(options.Output);
        }

        AtomicFile.Write(options.Page, HtmlPage.Render(notebook, options.Notebook));
        var summary = new RunSummary(options.Notebook, options.Output, options.Page, clock.Elapsed, interrupt.IsCancellationRequested, cells);
        Show(summary);
        return summary;
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

    /// <summary>Empties the outputs, and finds out that a file cannot be written before an hour of training, not after it.</summary>
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

    private async Task<CellSummary> RunCellAsync(Session session, NotebookCell cell, int number, int total, CancellationToken interrupt)
    {
        terminal.BeginCell(number, total, Label(cell.Source));
        var output = new RecordedOutput(terminal, UpdateEarlier);
        var clock = Stopwatch.StartNew();
        string name = string.Create(CultureInfo.InvariantCulture, $"cell {number}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        if (options.Timeout is { } timeout)
            limit.CancelAfter(timeout);
        var result = await session.RunAsync(new CellSource(name, cell.Source, cell.Language), output, limit.Token);
        if (result.WasInterrupted && !interrupt.IsCancellationRequested)
            result = TimedOut(options.Timeout!.Value);
        terminal.EndCell(result, clock.Elapsed);
        var run = new CellRun(cell, number, output, result.Error);
        run.Record();
        lock (_runs)
            _runs.Add(run);
        terminal.Failure(number, result);
        return new CellSummary(number, clock.Elapsed, result.Error);
    }

    private void UpdateEarlier(string displayId, MimeBundle data)
    {
        lock (_runs)
            _runs.Find(run => run.Output.TryUpdate(displayId, data))?.Record();
    }

    private static CellResult TimedOut(TimeSpan limit)
    {
        string message = $"The cell took longer than the {Durations.Format(limit)} that --timeout allows.";
        return new CellResult(new CellError("Timeout", message, [message]));
    }

    private void Show(RunSummary summary)
    {
        int count = summary.Cells.Count;
        string cells = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "cell" : "cells")} in {Durations.Format(summary.Time)}");
        string outcome = summary.WasInterrupted ? ", interrupted" : summary.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {summary.Failed} failed") : "";
        terminal.Line($"\n{cells}{outcome}");
        terminal.Line($"  notebook  {Relative(options.Output)}");
        terminal.Line($"  page      {Relative(options.Page)}");
    }

    /// <summary>The first line that says something: no comment, no directive.</summary>
    private static string Label(string source)
    {
        string[] lines = [.. source.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        return lines.FirstOrDefault(line => !line.StartsWith('#') && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? "";
    }

    private string Relative(string path)
    {
        string relative = Path.GetRelativePath(_launchFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>A cell that was run, and what it has shown.</summary>
    private sealed record CellRun(NotebookCell Cell, int Number, RecordedOutput Output, CellError? Error)
    {
        public void Record() => Cell.SetOutputs(Number, Output.ToJson(Number, Error));
    }
}
