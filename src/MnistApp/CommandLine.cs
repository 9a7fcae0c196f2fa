using System.CommandLine;
using MnistApp.Predict;
using MnistApp.Sweep;

namespace MnistApp;

/// <summary>The command <c>mnist</c>.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may take to stop: workers of a sweep finish their batch and write down how far they have come.</summary>
    private static readonly TimeSpan s_toStop = TimeSpan.FromSeconds(30);

    /// <param name="args">What stands behind the command's name.</param>
    /// <param name="screen">Where everything is printed.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen)
    {
        var root = new RootCommand("Handwritten digits: read them in pictures, and find a network that does it well.") { PredictCommand.Create(screen), SweepCommand.Create(screen) };
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return await InvokeAsync(parsed, screen);
        foreach (var error in parsed.Errors)
            screen.Fault(error.Message);
        screen.Fault("See --help.");
        return ExitCodes.CannotBegin;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, Screen screen)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = screen.Output,
                Error = screen.Errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = s_toStop,
            });
        }
        catch (IOException fault) when (Screen.IsOutputClosed(fault))
        {
            return ExitCodes.OutputClosed;
        }
    }
}
