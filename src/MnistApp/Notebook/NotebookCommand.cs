using System.CommandLine;

namespace MnistApp.Notebook;

/// <summary>The command <c>notebook</c>.</summary>
internal static class NotebookCommand
{
    private const string About = """
        Runs a notebook from top to bottom and writes the executed notebook and an HTML page. Everything after the command's name goes to the notebook runner.

        Examples:
          mnist notebook notebooks/main.ipynb
          mnist notebook notebooks/main.ipynb -p epochs=5
          mnist notebook --help

        Exit code: that of the runner; 2 if there is none.
        """;

    public static Command Create(Screen screen)
    {
        var arguments = new Argument<string[]>("ARGUMENTS")
        {
            Description = "The notebook, and options of the runner.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("notebook", About) { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetGuarded(
            screen,
            (parsed, cancellation) => KernelProgram.RunAsync(
                [.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens], cancellation));
        return command;
    }
}
