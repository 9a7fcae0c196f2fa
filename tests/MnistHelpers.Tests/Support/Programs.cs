using System.Diagnostics;
using System.Text.Json;

namespace MnistHelpers.Tests;

/// <summary>Other programs, which look at what this one has written.</summary>
internal static class Programs
{
    /// <summary>Runs a script of the fixtures and reads the JSON that it prints.</summary>
    internal static T RunFixture<T>(string program, string script, params string[] arguments)
    {
        (int exitCode, string output, string error) =
            Run(program, [Path.Combine(AppContext.BaseDirectory, "fixtures", script), .. arguments]);
        Assert.True(exitCode == 0, error);
        return JsonSerializer.Deserialize<T>(output, JsonSerializerOptions.Web)!;
    }

    /// <summary>Runs a script with Debian's Python.</summary>
    internal static void RunPython(string script, params string[] arguments)
    {
        // Python would leave compiled modules beside the scripts.
        (int exitCode, _, string error) = Run(DebianPackage.Python, ["-B", script, .. arguments]);
        Assert.True(exitCode == 0, error);
    }

    private static (int ExitCode, string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
