using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Page;
using Notebooks.Running;

namespace NotebookKernel.Headless;

/// <summary>
/// Has another process execute the cells and waits for it, because code can end its process in ways that cannot be handled within it, from
/// <c>Environment.Exit</c> to a stack overflow in a library. In that case the cell that did it has failed, which is recorded and reported.
/// </summary>
/// <param name="options">The options of the run.</param>
/// <param name="terminal">The terminal for final messages.</param>
/// <param name="signals">The signals to pass on; after the second one, the process is killed.</param>
/// <param name="arguments">The command line that executes the cells; null for this process's own.</param>
internal sealed class RunSupervisor(
    RunOptions options, Terminal terminal, InterruptSignals signals, IReadOnlyList<string>? arguments = null)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Runs the notebook.</summary>
    /// <param name="unfinished">Receives the summary if the process ends before the run does.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Action<RunSummary> unfinished)
    {
        string folder = Directory.CreateTempSubdirectory("notebook-run-").FullName;
        try
        {
            var journal = new RunJournal(Path.Combine(folder, "journal"));
            await File.WriteAllTextAsync(journal.Path, "");
            int exitCode = await ExecuteAsync(journal);
            var state = journal.Read();
            if (state.ExitCode is { } result)
                return result;
            unfinished(Record(state, exitCode));
            return signals.Token.IsCancellationRequested ? signals.ExitCode : ExitCodes.SomeFailed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<int> ExecuteAsync(RunJournal journal)
    {
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        string host = Environment.ProcessPath!;
        // "dotnet" has to be told which program to run; a program's own host needs no such argument.
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(RunSupervisor).Assembly.Location] : [];
        var start = new ProcessStartInfo(host, [.. program, .. arguments ?? Environment.GetCommandLineArgs().Skip(1)]);
        foreach (var (name, value) in KernelEnvironment.Variables)
            start.Environment[name] = value;
        SupervisedRun.Describe(start, pipe.GetClientHandleAsString(), journal);
        using var process = Process.Start(start)!;
        pipe.DisposeLocalCopyOfClientHandle();
        await using var passing = signals.Token.Register(() => Send(pipe, signals.Number));
        signals.Insisted += () => Kill(process);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // The process has ended.
        }
    }

    private static void Send(Stream pipe, int signal)
    {
        try
        {
            pipe.WriteByte((byte)signal);
        }
        catch (IOException)
        {
            // The process is ending anyway.
        }
    }

    /// <summary>Records which cell ended the process.</summary>
    private RunSummary Record(JournalState state, int exitCode)
    {
        // Between two cells, the cause is something that an earlier one has left running.
        int number = state.Begun;
        string message = number == 0
            ? $"The run ended before its first cell: {Cause(exitCode)}."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The process that runs the notebook ended in cell {number}: {Cause(exitCode)}; the cells after it were not run.");
        var error = CellError.FromMessage("ProcessEnded", message);
        if (number > 0)
            Write(number, error);
        terminal.Failure(number, new CellResult(error));
        var cells = state.Ended.Where(cell => (int?)cell["cell"] != number).Select(CellSummary.FromJson);
        return new RunSummary(
            options.Notebook, options.Output, options.Page, _clock.Elapsed, signals.Token.IsCancellationRequested,
            [.. cells, new CellSummary(number, TimeSpan.Zero, error)]);
    }

    private void Write(int number, CellError error)
    {
        try
        {
            var notebook = Notebook.Read(options.Output);
            var cell = ExecutedCell.Cells(notebook).ElementAt(number - 1);
            cell.SetOutputs(number, [.. cell.Outputs.Select(output => output!.DeepClone()), RecordedOutput.ErrorJson(error)]);
            notebook.Write(options.Output);
            AtomicFile.Write(options.Page, HtmlPage.Render(notebook, options.Notebook));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotebookException
            or ArgumentOutOfRangeException)
        {
            terminal.Line($"The executed notebook cannot be completed: {fault.Message}");
        }
    }

    /// <summary>Describes an exit code in words; on Unix, 128 and above encode the number of a signal.</summary>
    private string Cause(int exitCode) => exitCode switch
    {
        _ when signals.Token.IsCancellationRequested => "it did not stop when it was interrupted",
        128 + 6 => "it crashed, by a stack overflow in a library or by Environment.FailFast; its message stands above",
        128 + 9 => "it was killed, by itself, by another program, or by the system because memory ran out",
        128 + 4 or 128 + 7 or 128 + 8 or 128 + 11 => string.Create(
            CultureInfo.InvariantCulture, $"native code has crashed (signal {exitCode - 128})"),
        > 128 and < 160 when !OperatingSystem.IsWindows() => string.Create(
            CultureInfo.InvariantCulture, $"signal {exitCode - 128} ended it"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"it crashed (0x{exitCode:X8})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the code ended it by Environment.Exit({exitCode})"),
    };
}
