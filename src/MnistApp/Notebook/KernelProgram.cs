using System.Diagnostics;

namespace MnistApp.Notebook;

/// <summary>Finds the program that runs notebooks and starts it.</summary>
internal static class KernelProgram
{
    /// <summary>The command of the runner when it is installed as a .NET tool.</summary>
    private const string Tool = "mnist-notebook-kernel";

    /// <summary>The file that identifies the folder of the repository.</summary>
    private const string Solution = "MnistNotebooks.slnx";

    /// <returns>The exit code of the runner.</returns>
    /// <exception cref="UsageException">No runner is found.</exception>
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
            // Ctrl+C reaches both processes; the runner saves its notebook and ends.
            await process.WaitForExitAsync(CancellationToken.None);
        }
        return process.ExitCode;
    }

    /// <summary>Returns the command that starts the runner: built and run in a clone, installed elsewhere.</summary>
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
