using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Documentation.Tests.Reading;

/// <summary>Finds the examples in <c>--help</c> of the programs and their commands.</summary>
internal static partial class HelpCommands
{
    private static readonly (string Project, string Assembly)[] s_programs =
    [
        ("MnistApp", "mnist"), ("NotebookKernel", "NotebookKernel"), ("NotebookServer", "NotebookServer"),
    ];

    public static async Task<IReadOnlyList<DocumentedCommand>> ReadAsync(CancellationToken cancellation)
    {
        IEnumerable<DocumentedCommand>[] found = await Task.WhenAll(s_programs.Select(async program =>
        {
            string main = await HelpAsync(program, "", cancellation);
            string[] helps = await Task.WhenAll(CommandsIn(main).Select(command => HelpAsync(program, command, cancellation)));
            return helps.Prepend(main).SelectMany(help => Examples(help, $"{program.Assembly} --help"));
        }));
        return [.. found.SelectMany(commands => commands)];
    }

    /// <summary>Returns the names of the commands that a help lists.</summary>
    public static IEnumerable<string> CommandsIn(string help)
    {
        int start = help.IndexOf("\nCommands:\n", StringComparison.Ordinal);
        return start < 0 ? [] : Command().Matches(help[start..]).Select(command => command.Groups[1].Value);
    }

    /// <summary>Returns the examples: indented lines, each a command with what it does two or more spaces behind it.</summary>
    private static IEnumerable<DocumentedCommand> Examples(string help, string place)
    {
        string[] lines = help.Split('\n');
        int start = Array.FindIndex(lines, line => line.Trim() == "Examples:");
        return start < 0 ? [] : lines.Skip(start + 1).TakeWhile(line => line.Trim().Length > 0)
            .Select(line => new DocumentedCommand(Gap().Split(line.Trim())[0], place));
    }

    private static async Task<string> HelpAsync((string Project, string Assembly) program, string command, CancellationToken cancellation)
    {
        string assembly = Path.Combine(
            Repository.Folder, "src", program.Project, "bin", "Release", "net10.0", program.Assembly + ".dll");
        string[] arguments = command.Length > 0 ? [assembly, command, "--help"] : [assembly, "--help"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"{program.Assembly} {command} --help: {process.ExitCode}\n{output}");
        return output.ReplaceLineEndings("\n");
    }

    [GeneratedRegex("\n  ([a-z][a-z-]*) ")]
    private static partial Regex Command();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
