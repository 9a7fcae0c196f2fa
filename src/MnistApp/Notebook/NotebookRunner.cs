using System.Diagnostics;

namespace MnistApp.Notebook;

/// <summary>Finds the program that runs notebooks, and starts it.</summary>
internal static class NotebookRunner
{
    /// <summary>The command of the runner where it is installed as a .NET tool.</summary>
    private const string Tool = "mnist-notebook-kernel";

    /// <summary>What tells the folder of the repository.</summary>
    private const string Solution = "MnistNotebooks.slnx";

    /// <returns>The exit code of the runner.</returns>
    /// <exception cref="UsageException">There is none.</exception>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo { UseShellExecute = false };
        foreach (string argument in (string[])[.. Command(start), "run", .. arguments])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C goes to both; the runner saves its notebook and ends.
            await process.WaitForExitAsync(CancellationToken.None);
        }
        return process.ExitCode;
    }

    /// <summary>In a clone the runner is built and run; elsewhere it has to be installed.</summary>
    private static string[] Command(ProcessStartInfo start)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                start.FileName = "dotnet";
                return ["run", "-c", "Release", "--project", Path.Combine(folder.FullName, "src", "NotebookKernel"), "--"];
            }
        }
        string name = OperatingSystem.IsWindows() ? Tool + ".exe" : Tool;
        start.FileName = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new UsageException($"no notebook runner found; install it with: dotnet tool install --global {Tool}");
        return [];
    }
}
