using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Common.CommandLine;
using MnistApp.Compare;
using MnistApp.Completion;
using MnistApp.Data;
using MnistApp.Evaluate;
using MnistApp.Export;
using MnistApp.Notebook;
using MnistApp.Predict;
using MnistApp.Robustness;
using MnistApp.Serve;
using MnistApp.Sweep;
using MnistApp.Train;
using MnistHelpers;

namespace MnistApp;

/// <summary>The command <c>mnist</c>.</summary>
internal static class CommandLine
{
    private const string About = """
        Handwritten digits: train networks that read them, evaluate them, and read pictures.

        Examples:
          mnist predict photo.jpg       read a digit in a picture
          mnist train                   train a network, about 20 seconds
          mnist evaluate                precision, recall and the confusion matrix of a network
          mnist sweep sweep.db          search for good hyperparameters
          mnist serve                   draw digits on a web page

        mnist COMMAND --help tells more. Results go to standard output, everything else to standard error. Colors are used on a terminal only, and not if
        NO_COLOR is set.

        Exit code: 0 if all went well, 1 if something failed, 2 for wrong usage, 130 if the command was stopped with Ctrl+C.
        """;

    /// <summary>The time that a command has to stop: the workers of a sweep finish their batch and save their progress.</summary>
    private static readonly TimeSpan s_toStop = TimeSpan.FromSeconds(30);

    /// <param name="args">The arguments after the command's name.</param>
    /// <param name="screen">The screen to print on.</param>
    /// <returns>The exit code.</returns>
    /// <param name="cancellation">Stops the command, as Ctrl+C does.</param>
    public static async Task<int> RunAsync(string[] args, Screen screen, CancellationToken cancellation = default)
    {
        RootCommand root = Create(screen);
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IReadOnlyList<string> faults = Faults(parsed, args);
        if (faults.Count == 0)
            return await InvokeAsync(parsed, screen, cancellation);
        foreach (string fault in faults)
            screen.Fault(fault);
        screen.Fault("See --help.");
        return ExitCodes.CannotBegin;
    }

    internal static RootCommand Create(Screen screen)
    {
        var root = new RootCommand(About)
        {
            DataCommand.Create(screen),
            TrainCommand.Create(screen),
            EvaluateCommand.Create(screen),
            CompareCommand.Create(screen),
            PredictCommand.Create(screen),
            SweepCommand.Create(screen),
            RobustnessCommand.Create(screen),
            ExportCommand.Create(screen),
            ServeCommand.Create(screen),
            NotebookCommand.Create(screen),
            CompletionCommand.Create(screen),
        };
        BriefHelp.Use(root);
        return root;
    }

    /// <summary>
    /// Returns the faults of the command line. A word that looks like an option is reported as one, even if a command would take it as a
    /// file name.
    /// </summary>
    private static IReadOnlyList<string> Faults(ParseResult parsed, string[] args)
    {
        Command command = parsed.CommandResult.Command;
        // A shell that asks for completions passes an unfinished line.
        if (!command.TreatUnmatchedTokensAsErrors || args.FirstOrDefault()?.StartsWith("[suggest", StringComparison.Ordinal) == true)
            return [];
        int end = Array.IndexOf(args, "--");
        string[] options = [.. command.Options.SelectMany(option => (IEnumerable<string>)[option.Name, .. option.Aliases])];
        string[] mistyped =
        [
            .. parsed.Tokens.Take(end < 0 ? parsed.Tokens.Count : end).Where(
                token => token.Type == TokenType.Argument && LooksLikeOption(token.Value))
                .Select(token => token.Value).Distinct(),
        ];
        if (mistyped.Length > 0)
        {
            return [.. mistyped.Select(option => $"{option}: {Name(parsed)} has no such option"
                + (NearestName.Of(option.Split('=')[0], options) is { } near
                    ? $"; did you mean {near}?"
                    : "; for a file of that name, put -- before it."))];
        }
        if (parsed.UnmatchedTokens.Count > 0 && command.Subcommands.Count > 0)
        {
            string word = parsed.UnmatchedTokens[0];
            string remedy = NearestName.Of(word, command.Subcommands.Select(known => known.Name)) is { } near
                ? $"did you mean {near}?"
                : $"give one of {string.Join(", ", command.Subcommands.Select(known => known.Name))}.";
            return [$"{word}: mnist has no such command; {remedy}"];
        }
        return [.. parsed.Errors.Select(error => error.SymbolResult is ArgumentResult { Tokens.Count: 0 } missing
            ? $"{Name(parsed)}: {missing.Argument.Name} is missing."
            : error.Message)];
    }

    private static string Name(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "mnist" : $"mnist {parsed.CommandResult.Command.Name}";

    private static bool LooksLikeOption(string word) =>
        word.Length > 1 && word[0] == '-' && word != "--"
            && !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static async Task<int> InvokeAsync(ParseResult parsed, Screen screen, CancellationToken cancellation)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = screen.Output,
                Error = screen.Errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = s_toStop,
            }, cancellation);
        }
        catch (IOException fault) when (OutputPipe.IsClosed(fault))
        {
            return ExitCodes.OutputClosed;
        }
        catch (Exception) when (EngineFault() is { } engineFault)
        {
            screen.Fault(engineFault);
            return ExitCodes.CannotBegin;
        }
    }

    /// <summary>Why the engine cannot compute here; null if it can.</summary>
    private static string? EngineFault()
    {
        try
        {
            TensorEngine.Require();
            return null;
        }
        catch (DllNotFoundException fault)
        {
            return fault.Message;
        }
    }
}
