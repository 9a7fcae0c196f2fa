using System.CommandLine;
using System.Diagnostics;

namespace MnistApp.Tests.Commands;

/// <summary>What all commands have in common.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Commands =>
        [.. MnistApp.CommandLine.Create(new Screen(TextWriter.Null, TextWriter.Null, false, false)).Subcommands
            .Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_TellsWhatItDoes_WithExamples(string command)
    {
        (int exitCode, string output, string errors) = await App.RunAsync([command, "--help"]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains($"mnist {command} ", output, StringComparison.Ordinal);
        Assert.True(
            command == "completion"
                || output.Contains("Examples:\n", StringComparison.Ordinal) && output.Contains("Exit code: ", StringComparison.Ordinal),
                output);
        Assert.DoesNotContain("\e[", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ListsTheCommands_ALineEach()
    {
        (int exitCode, string output, _) = await App.RunAsync(["--help"]);

        Assert.Equal(0, exitCode);
        string[] listed = output.Split("Commands:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Commands.Select(row => row.Data), listed.Select(line => line.Trim().Split(' ')[0]));
        Assert.All(listed, line => Assert.InRange(line.Length, 20, 100));
    }

    [Fact]
    public void EveryCommandWithAnAnswer_GivesItAsJson()
    {
        RootCommand root = MnistApp.CommandLine.Create(new Screen(TextWriter.Null, TextWriter.Null, false, false));

        Assert.Equal(
            ["completion", "notebook", "serve"],
            root.Subcommands.Where(command => command.Options.All(option => option.Name != "--json"))
                .Select(command => command.Name)
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--mulit: mnist predict has no such option; did you mean --multi?", "predict", "--mulit", "a.png")]
    [InlineData("--qwertz: mnist predict has no such option; for a file of that name, put -- before it.", "predict", "--qwertz")]
    [InlineData("--epoch: mnist train has no such option; did you mean --epochs?", "train", "--epoch", "3")]
    [InlineData("--learnign-rate=3: mnist train has no such option; did you mean --learning-rate?", "train", "--learnign-rate=3")]
    [InlineData("mnist predict: IMAGE|FOLDER is missing.", "predict")]
    [InlineData("trian: mnist has no such command; did you mean train?", "trian")]
    [InlineData(
        "frobnicate: mnist has no such command; give one of data, train, evaluate, compare, predict, sweep, "
            + "robustness, export, serve, notebook, completion.", "frobnicate")]
    public async Task MistypedWords_AreCalledThat(string expected, params string[] arguments)
    {
        Assert.Equal((2, "", expected + "\nSee --help.\n"), await App.RunAsync(arguments));
    }

    [Fact]
    public async Task FileWithTheNameOfAnOption_IsReadBehindTwoDashes()
    {
        (int exitCode, _, string errors) = await App.RunAsync(["predict", "--", "--mulit"]);

        Assert.Equal((2, true), (exitCode, errors.StartsWith("--mulit: not found", StringComparison.Ordinal)));
    }

    /// <summary>bash itself completes a line, in a shell that has the script.</summary>
    [Theory]
    [InlineData("mnist ro", "robustness")]
    [InlineData("mnist train --label", "--label-smoothing")]
    [InlineData("mnist sweep a.db --pruner as", "asha")]
    public async Task Completion_InBash_GivesCommandsOptionsAndValues(string line, string expected)
    {
        DebianPackage.RequireFile("/bin/bash", "bash");
        string script = _folder.Write("complete.sh", $$"""
            PATH="{{AppContext.BaseDirectory}}:$PATH"
            source <(mnist completion bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _mnist
            printf '%s\n' "${COMPREPLY[@]}"

            """);
        var start = new ProcessStartInfo("/bin/bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Bash would warn if the machine's locale were not installed.
        start.Environment["LC_ALL"] = "C";
        using Process bash = Process.Start(start)!;
        (int exitCode, string output, string errors) = await MnistProcess.EndAsync(bash);

        Assert.Equal((0, "", expected + "\n"), (exitCode, errors, output));
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Completion_ForOtherShells_IsAScript(string shell)
    {
        (int exitCode, string output, _) = await App.RunAsync(["completion", shell]);

        Assert.Equal(0, exitCode);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
    }
}
