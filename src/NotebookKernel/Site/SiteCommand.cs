using System.CommandLine;
using NotebookKernel.Headless;

namespace NotebookKernel.Site;

/// <summary>The command <c>site</c>.</summary>
internal static class SiteCommand
{
    private const int DefaultLargest = 400;
    private const int BytesPerKilobyte = 1000;

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder whose notebooks become pages: main.ipynb or index.ipynb first, the others by their names.",
        };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = "Where the site goes; a site that is there already is replaced.",
            DefaultValueFactory = _ => "site",
        };
        var parameters = new Option<string[]>("--parameter", "-p")
        {
            HelpName = "NAME=VALUE",
            Description = "Replaces the initial value of a parameter in every notebook that has it; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        var keepGoing = new Option<bool>("--keep-going")
        {
            Description = "Runs the cells and notebooks after a failing one too, and writes the site with the errors in it.",
        };
        var noRun = new Option<bool>("--no-run") { Description = "Shows the outputs that the notebooks hold instead of running them." };
        var largest = new Option<int>("--largest")
        {
            HelpName = "KB",
            Description = "How large a page may be; its scripts, which are files of their own, and a copy of plotly.js are not counted.",
            DefaultValueFactory = _ => DefaultLargest,
        };
        largest.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() <= 0)
                result.AddError("--largest: give a number of kilobytes greater than 0.");
        });

        var links = new Option<string[]>("--link")
        {
            HelpName = "TEXT=ADDRESS",
            Description = "A link below the contents of each page, such as \"API=api/index.html\"; may be given several times.",
            DefaultValueFactory = _ => [],
        };

        var live = new Option<string?>("--live")
        {
            HelpName = "FOLDER",
            Description = "Adds pages on which the notebooks run in the browser itself. FOLDER is wwwroot of the published "
                + "src/NotebookWorkers.",
        };

        var command = new Command("site", """
            Runs all notebooks of a folder and writes a small site: a page for each, a page of contents, and what they link to.

            The site needs no server and no network; where there is one, its charts load plotly.js and can be zoomed into. README.md of the folder, if there is one, gives the page of contents its text.
            Exit code: 0 if all went well, 1 if a cell failed or a page is too large, 2 if the run could not begin, 130 after Ctrl+C.
            """)
        {
            folder, output, parameters, links, live, keepGoing, noRun, largest,
        };
        command.SetAction(parsed => RunAsync(() => new SiteOptions
        {
            Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(folder))),
            Output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(output))),
            Parameters = RunCommand.ParseParameters(parsed.GetValue(parameters) ?? []),
            Links = [.. (parsed.GetValue(links) ?? []).Select(SiteLink.Parse)],
            Workers = parsed.GetValue(live) is { } workers ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(workers)) : null,
            KeepGoing = parsed.GetValue(keepGoing),
            Run = !parsed.GetValue(noRun),
            LargestPage = (long)parsed.GetValue(largest) * BytesPerKilobyte,
        }));
        return command;
    }

    private static Task<int> RunAsync(Func<SiteOptions> options)
    {
        var (output, errors) = (Console.Out, Console.Error);
        return RunCommand.GuardAsync(errors, async () =>
        {
            using var signals = new InterruptSignals();
            return await new SiteBuilder(options(), output, errors, signals).RunAsync();
        });
    }
}
