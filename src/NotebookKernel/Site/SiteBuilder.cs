using System.Diagnostics;
using System.Globalization;
using NotebookKernel.Headless;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Parameters;
using Notebooks.Text;

namespace NotebookKernel.Site;

/// <summary>
/// Runs the notebooks of a folder one after another and writes their site, which replaces the previous one only when it is complete.
/// </summary>
/// <param name="options">The options of the site.</param>
/// <param name="output">Receives the progress.</param>
/// <param name="errors">Receives errors and warnings.</param>
/// <param name="signals">The signals that end the run.</param>
internal sealed class SiteBuilder(SiteOptions options, TextWriter output, TextWriter errors, InterruptSignals signals)
{
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The run cannot start.</exception>
    public async Task<int> RunAsync()
    {
        if (!Directory.Exists(options.Folder))
            throw new UsageException($"{options.Folder}: there is no such folder.");
        var notebooks = NotebookOrder.Of(options.Folder);
        if (notebooks.Count == 0)
            throw new UsageException($"{options.Folder}: the folder holds no notebook (*.ipynb).");
        var target = new SiteFolder(options.Output);
        target.CheckReplaceable();
        if (options.Workers is { } workers)
            LiveSite.Check(workers);
        var parameters = ChooseParameters(notebooks);

        string folder = Directory.CreateTempSubdirectory("notebook-site-").FullName;
        try
        {
            var clock = Stopwatch.StartNew();
            var executed = new List<(string Source, Notebook Notebook)>();
            var failures = new List<string>();
            foreach (string path in notebooks)
            {
                string file = Path.Combine(folder, Path.GetFileName(path));
                if (options.Run && await RunAsync(path, file, parameters[path], executed.Count, notebooks.Count, failures) is var code
                    && code != ExitCodes.Succeeded
                    && (code != ExitCodes.SomeFailed || !options.KeepGoing))
                {
                    Tell(failures);
                    return code;
                }
                executed.Add((path, Read(options.Run ? file : path)));
            }

            int result = Write(executed, target, clock);
            Tell(failures);
            return failures.Count > 0 ? ExitCodes.SomeFailed : result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Notebook Read(string path)
    {
        try
        {
            return Notebook.Read(path);
        }
        catch (NotebookException error)
        {
            throw new UsageException(error.Message);
        }
    }

    /// <summary>Chooses the parameters of each notebook; a wrong name or value is detected before anything runs.</summary>
    private Dictionary<string, Dictionary<string, string>> ChooseParameters(IReadOnlyList<string> notebooks)
    {
        var chosen = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in notebooks)
        {
            var notebook = Read(path);
            try
            {
                CompilerStack.Run(() =>
                {
                    var parameters = new NotebookParameters(notebook);
                    string[] names = [.. parameters.Names];
                    known.UnionWith(names);
                    chosen[path] = options.Parameters.Where(entry => names.Contains(entry.Key)).ToDictionary(StringComparer.Ordinal);
                    parameters.Apply(chosen[path]);
                });
            }
            catch (Exception error) when (error is UsageException or CellFailedException)
            {
                throw new UsageException($"{Path.GetFileName(path)}: {error.Message}");
            }
        }
        if (options.Parameters.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new UsageException(
                $"No notebook has a parameter '{unknown}'; "
                    + $"{(known.Count == 0 ? "none has any" : "there are " + string.Join(", ", known))}.");
        }
        return chosen;
    }

    private async Task<int> RunAsync(
        string path, string file, Dictionary<string, string> parameters, int index, int count, List<string> failures)
    {
        string name = Path.GetFileName(path);
        await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{index + 1}/{count}  {name}  "));
        await output.FlushAsync();
        var run = new RunOptions
        {
            Notebook = path,
            Output = file,
            Page = Path.ChangeExtension(file, ".html"),
            Parameters = parameters,
            KeepGoing = options.KeepGoing,
        };
        string[] arguments =
        [
            "run", path, "--output", run.Output, "--html", run.Page, "--quiet",
            .. options.KeepGoing ? ["--keep-going"] : Array.Empty<string>(),
            .. parameters.SelectMany(entry => new[] { "--parameter", $"{entry.Key}={entry.Value}" }), ];
        var clock = Stopwatch.StartNew();
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, errors, isInteractive: false, hasColor: false);
        int code = await new RunSupervisor(run, terminal, signals, arguments).RunAsync(_ => { });
        if (signals.Token.IsCancellationRequested)
            code = signals.ExitCode;
        await output.WriteLineAsync(
            code == ExitCodes.Succeeded ? Durations.Format(clock.Elapsed) : "failed after " + Durations.Format(clock.Elapsed));
        if (code != ExitCodes.Succeeded)
            failures.AddRange(Failures(name, file, code));
        return code;
    }

    private static string[] Failures(string name, string file, int code)
    {
        if (code == ExitCodes.CannotBegin || !File.Exists(file))
            return [$"{name}: the run could not begin."];
        string[] cells = [.. ExecutedCell.Cells(Read(file))
            .Select(
                (cell, index) =>
                    (Number: index + 1, Error: cell.Outputs.FirstOrDefault(output => (string?)output?["output_type"] == "error")))
            .Where(cell => cell.Error is not null)
            .Select(cell => string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: cell {cell.Number} failed: {(string?)cell.Error!["ename"]}: {(string?)cell.Error["evalue"]}"))];
        return cells.Length > 0 ? cells : [$"{name}: the run was ended."];
    }

    private void Tell(List<string> failures)
    {
        foreach (string failure in failures)
            errors.WriteLine(failure);
    }

    private void Warn(string warning)
    {
        if (_warned.Add(warning))
            errors.WriteLine($"warning: {warning}");
    }

    private int Write(List<(string Source, Notebook Notebook)> executed, SiteFolder target, Stopwatch clock)
    {
        var map = new SiteMap(options.Folder, executed);
        var live = options.Workers is { } workers ? new LiveSite(map, workers) : null;
        var writer = new SiteWriter(map, options.Links, live is not null, Warn);
        IReadOnlyList<SiteFile> files = [.. writer.Write(), .. live?.Write(writer.Pictures) ?? []];
        var pages = files.Where(file => file.PageBytes > 0).ToList();
        output.WriteLine();
        int width = pages.Max(page => page.Name.Length);
        foreach (var page in pages)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Name.PadRight(width)}  {Kilobytes(page.PageBytes),8}"));
        var tooLarge = pages.Where(page => page.PageBytes > options.LargestPage).ToList();
        foreach (var page in tooLarge)
        {
            errors.WriteLine(
                $"{page.Name} has {Kilobytes(page.PageBytes)}, more than the {Kilobytes(options.LargestPage)} that a page may have "
                    + "(--largest); make its figures smaller or show fewer of them.");
        }
        if (tooLarge.Count > 0)
        {
            if (Directory.Exists(options.Output))
                errors.WriteLine($"{options.Output} was left as it was.");
            return ExitCodes.SomeFailed;
        }
        target.Replace(files);
        string total = Kilobytes(files.Sum(file => (long)file.Content.Length));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{pages.Count} pages, {total} in {files.Count} files, in {Durations.Format(clock.Elapsed)}: "
                + $"{Path.Combine(options.Output, "index.html")}"));
        return ExitCodes.Succeeded;
    }

    private static string Kilobytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1000:N0} KB");
}
