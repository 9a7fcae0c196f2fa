using System.CommandLine;

namespace NotebookKernel.Headless;

/// <summary>The command <c>run</c>.</summary>
internal static class RunCommand
{
    /// <summary>A day, the longest time limit that is accepted.</summary>
    private const double MaxSeconds = 86_400;

    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK")
        {
            Description = "The notebook file (.ipynb) to run. Its folder is the working directory of its cells.",
        };
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "OUT.ipynb",
            Description = "Where the executed notebook goes [default: <name>.executed.ipynb beside the notebook].",
        };
        var page = new Option<string?>("--html")
        {
            HelpName = "OUT.html",
            Description = "Where the HTML page goes [default: <name>.html beside the notebook].",
        };
        var parameters = new Option<string[]>("--parameter", "-p")
        {
            HelpName = "NAME=VALUE",
            Description = "Replaces the initial value of a variable in the cell tagged 'parameters'; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        var timeout = new Option<double?>("--timeout")
        {
            HelpName = "SECONDS",
            Description = "How long a cell may take; it is interrupted then and has failed.",
        };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is { } seconds && !(seconds > 0 && seconds <= MaxSeconds))
            {
                result.AddError(FormattableString.Invariant(
                    $"--timeout {seconds}: give a number of seconds greater than 0 and up to {MaxSeconds:N0}."));
            }
        });
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Prints only what fails." };
        var json = new Option<bool>("--json")
        {
            Description = "Prints a summary as one JSON object on standard output; the progress goes to standard error.",
        };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Runs the cells after a failing one too." };

        var command = new Command("run", """
            Runs a notebook from top to bottom, without a browser.

            It saves the executed notebook after every cell, and an HTML page to read. A library that a cell references with #r is built first if it is out of date.
            Exit code: 0 if all went well, 1 if a cell failed, 2 if the run could not begin, 130 after Ctrl+C.
            """)
        {
            notebook, output, page, parameters, keepGoing, timeout, quiet, json,
        };
        command.SetAction(parsed => RunAsync(() =>
        {
            string path = Path.GetFullPath(parsed.GetRequiredValue(notebook));
            return new RunOptions
            {
                Notebook = path,
                Output = Path.GetFullPath(parsed.GetValue(output) ?? Path.ChangeExtension(path, ".executed.ipynb")),
                Page = Path.GetFullPath(parsed.GetValue(page) ?? Path.ChangeExtension(path, ".html")),
                Parameters = ParseParameters(parsed.GetValue(parameters) ?? []),
                KeepGoing = parsed.GetValue(keepGoing),
                Timeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            };
        }, parsed.GetValue(quiet), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(Func<RunOptions> options, bool quiet, bool json)
    {
        // The console's original writers, from before the output of the cells is redirected.
        var (output, errors) = (Console.Out, Console.Error);
        bool isInteractive = !(json ? Console.IsErrorRedirected : Console.IsOutputRedirected);
        bool hasColor = isInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var supervised = SupervisedRun.Find();
        // Only the process that runs the cells may read standard input.
        var terminal = new Terminal(
            supervised is null ? TextReader.Null : Console.In, quiet ? TextWriter.Null : json ? errors : output, errors, isInteractive,
            hasColor);
        int exitCode = await GuardAsync(errors, async () => supervised is null
            ? await SuperviseAsync(options(), terminal, WriteSummary)
            : await ExecuteAsync(options(), terminal, supervised, WriteSummary));
        supervised?.Journal.EndRun(exitCode);
        return exitCode;

        void WriteSummary(RunSummary summary)
        {
            if (json)
                output.WriteLine(summary.ToJson());
        }
    }

    /// <summary>Runs a command and reports in one sentence why it cannot start or continue.</summary>
    internal static async Task<int> GuardAsync(TextWriter errors, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (UsageException error)
        {
            await errors.WriteLineAsync(error.Message);
            return ExitCodes.CannotBegin;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The run cannot go on: {error.Message}");
            return ExitCodes.SomeFailed;
        }
    }

    private static async Task<int> SuperviseAsync(RunOptions options, Terminal terminal, Action<RunSummary> writeSummary)
    {
        using var signals = new InterruptSignals();
        return await new RunSupervisor(options, terminal, signals).RunAsync(summary =>
        {
            summary.Show(terminal, Directory.GetCurrentDirectory());
            writeSummary(summary);
        });
    }

    private static async Task<int> ExecuteAsync(
        RunOptions options, Terminal terminal, SupervisedRun supervised, Action<RunSummary> writeSummary)
    {
        using var signals = supervised;
        var summary = await new NotebookRunner(options, terminal, supervised.Journal).RunAsync(supervised.Token);
        writeSummary(summary);
        return summary.WasInterrupted ? supervised.ExitCode : summary.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Succeeded;
    }

    /// <exception cref="UsageException">An assignment is not NAME=VALUE.</exception>
    internal static Dictionary<string, string> ParseParameters(IEnumerable<string> assignments)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string assignment in assignments)
        {
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new UsageException($"-p {assignment}: write a parameter as NAME=VALUE.");
            parameters[assignment[..equals].Trim()] = assignment[(equals + 1)..];
        }
        return parameters;
    }
}
