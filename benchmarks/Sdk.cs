using System.Diagnostics;

namespace Benchmarks;

/// <summary>Runs the SDK's command, <c>dotnet</c>.</summary>
internal static class Sdk
{
    /// <summary>The folder of this repository, from which the program was built.</summary>
    internal static string Repository { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    /// <summary>Builds or publishes a project.</summary>
    /// <param name="command">build or publish.</param>
    /// <param name="project">Its folder.</param>
    /// <param name="options">More of the command's options.</param>
    /// <returns>Why it does not build; null if it does.</returns>
    internal static string? Make(string command, string project, params string[] options)
    {
        (int code, string output) = Run(
            Repository, "dotnet", [command, "-c", "Release", "-v", "q", "--nologo", .. options, project]);
        return code == 0 ? null : $"{project} does not build: {output.Split('\n')[0]}";
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>How it ended, and what it wrote.</returns>
    internal static (int Code, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
