using System.CommandLine;
using System.Text;
using Common.CommandLine;
using NotebookKernel.Headless;
using NotebookKernel.Install;
using NotebookKernel.Jupyter;
using NotebookKernel.Site;

// The console's writers keep the encoding that they are made with.
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;
var root = new RootCommand("Runs C# notebooks that speak the .NET Interactive dialect: headless, and in Jupyter.")
{
    RunCommand.Create(), CleanCommand.Create(), SiteCommand.Create(), JupyterCommand.Create(),
};
foreach (var command in InstallCommand.Create())
    root.Add(command);
BriefHelp.Use(root);
var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
int exitCode;
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("See --help.");
    exitCode = ExitCodes.CannotBegin;
}
else
{
    // The run handles Ctrl+C itself, because it has a notebook to save.
    exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
}
// A thread that a cell has left running must not keep the process alive.
Environment.Exit(exitCode);
