using System.Diagnostics;

namespace Benchmarks.Pictures;

/// <summary>This program in a process of its own.</summary>
internal static class Self
{
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static string Run(params string[] arguments)
    {
        string program = Environment.ProcessPath!;
        string[] all = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Self).Assembly.Location, .. arguments] : arguments;
        using Process process = Process.Start(new ProcessStartInfo(program, all) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}.");
    }
}
