using System.CommandLine;
using MnistApp.Predict;

namespace MnistApp;

/// <summary>The command <c>mnist</c>.</summary>
internal static class CommandLine
{
    /// <param name="args">What stands behind the command's name.</param>
    /// <param name="screen">Where everything is printed.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen)
    {
        var root = new RootCommand("Handwritten digits: read them in pictures.") { PredictCommand.Create(screen) };
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = screen.Output, Error = screen.Errors });
        foreach (var error in parsed.Errors)
            await screen.Errors.WriteLineAsync(error.Message);
        await screen.Errors.WriteLineAsync("See --help.");
        return ExitCodes.CannotBegin;
    }
}
