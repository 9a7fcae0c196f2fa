using System.CommandLine;

namespace MnistApp.Completion;

/// <summary>The command <c>completion</c>.</summary>
internal static class CompletionCommand
{
    private const string About = """
        Prints a script that lets a shell complete the commands and options of mnist.

        bash:        mnist completion bash >> ~/.bashrc
        zsh:         mnist completion zsh >> ~/.zshrc
        fish:        mnist completion fish > ~/.config/fish/completions/mnist.fish
        PowerShell:  mnist completion powershell >> $PROFILE
        """;

    public static Command Create(Screen screen)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completion", About) { shell };
        command.SetGuarded(screen, (parsed, _) =>
        {
            screen.Output.Write(CompletionScripts.All[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n"));
            return ExitCodes.Succeeded;
        });
        return command;
    }
}
