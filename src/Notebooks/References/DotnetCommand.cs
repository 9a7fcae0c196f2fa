using System.Diagnostics;
using System.Globalization;
using Notebooks.Cells;

namespace Notebooks.References;

/// <summary>Runs the SDK's <c>dotnet</c> command.</summary>
internal static class DotnetCommand
{
    /// <summary>
    /// The variables that a user sets for every SDK command; all other variables with these prefixes belong to the SDK command that started
    /// this process.
    /// </summary>
    private static readonly string[] s_userVariables =
        ["DOTNET_CLI_HOME", "DOTNET_CLI_TELEMETRY_OPTOUT", "DOTNET_CLI_UI_LANGUAGE", "DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"];

    /// <summary>Returns the dotnet that runs this process, or else the first on the path.</summary>
    public static string Executable()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string beside = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }

    /// <summary>Runs the command to its end, or kills it if the token is canceled.</summary>
    /// <returns>The exit code and the printed lines.</returns>
    /// <exception cref="CellFailedException">There is no .NET SDK.</exception>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        IEnumerable<string> arguments, string workingDirectory, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsBrowser())
        {
            throw new CellFailedException(
                "ReferenceError", "A browser can neither load packages nor build projects; run the notebook on your own machine for that.");
        }
        var start = new ProcessStartInfo(Executable(), arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfOuterCommand).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A build is too short for profile-guided optimization to pay off: without it, a build takes a quarter less processor time.
        start.Environment.TryAdd("DOTNET_TieredPGO", "0");

        using var process = Start(start);
        process.StandardInput.Close();
        var lines = new List<string>();
        void Collect(object sender, DataReceivedEventArgs data)
        {
            if (data.Data is null)
                return;
            lock (lines)
                lines.Add(data.Data);
        }
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, lines);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new CellFailedException("BuildError", string.Create(CultureInfo.InvariantCulture,
                $"The .NET SDK's command '{start.FileName}' cannot be started ({error.Message}); install the .NET 10 SDK."));
        }
    }

    private static bool IsOfOuterCommand(string name) =>
        (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("DOTNET_CLI_", StringComparison.OrdinalIgnoreCase)
            || name is "DOTNET_HOST_PATH" or "DOTNET_LAUNCH_PROFILE")
        && !s_userVariables.Contains(name, StringComparer.OrdinalIgnoreCase);
}
