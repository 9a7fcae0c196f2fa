using System.Diagnostics;

namespace Benchmarks;

/// <summary>This program in a process of its own.</summary>
internal static class Self
{
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static string Run(params string[] arguments)
    {
        using Process process = Start(new ProcessStartInfo { RedirectStandardOutput = true }, arguments);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}.");
    }

    internal static Process Start(params string[] arguments) => Start(new ProcessStartInfo(), arguments);

    internal static Process Start(ProcessStartInfo start, string[] arguments)
    {
        start.FileName = Environment.ProcessPath!;
        // Where dotnet runs the program, its assembly comes first.
        foreach (string argument
            in Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? [typeof(Self).Assembly.Location, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }
        return Process.Start(start)!;
    }
}
