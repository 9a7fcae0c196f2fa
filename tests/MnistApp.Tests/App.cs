using System.Text.Json;

namespace MnistApp.Tests;

/// <summary>Runs the command as a shell does, in this process.</summary>
internal static class App
{
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string[] arguments, bool color = false, bool progress = false)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int exitCode = await CommandLine.RunAsync(arguments, new Screen(output, errors, color, progress));
        return (exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    internal static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        (_, string output, _) = await RunAsync([.. arguments, "--json"]);
        using JsonDocument document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    internal static string Picture(string name) => Path.Combine(TestPictures.Folder, name);
}
