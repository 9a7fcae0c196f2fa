using System.Diagnostics;

namespace NotebookKernel.Tests.Support;

/// <summary>The built program, run as a user runs it.</summary>
internal sealed class KernelProcess : IDisposable
{
    /// <summary>A program that goes on for so long has hung; it is ended, and the test fails instead of waiting.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly Timer _limit;

    private KernelProcess(string workingDirectory, string[] arguments, IReadOnlyDictionary<string, string>? environment, string input = "")
    {
        string program = Path.Combine(AppContext.BaseDirectory, "NotebookKernel.dll");

        // Whoever is started in the background by a shell script ignores Ctrl+C, and what it starts inherits that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], program, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync();
        _limit = new Timer(_ => End(), null, s_limit, Timeout.InfiniteTimeSpan);
    }

    public static KernelProcess Start(string workingDirectory, params string[] arguments) => new(workingDirectory, arguments, null);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string workingDirectory, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string input = "")
    {
        using var process = new KernelProcess(workingDirectory, arguments, environment, input);
        return await process.EndAsync("");
    }

    /// <summary>Reads the output up to the text that a cell prints.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        string output = "";
        while (!output.Contains(text, StringComparison.Ordinal))
            output += await _process.StandardOutput.ReadLineAsync() + "\n";
        return output;
    }

    /// <summary>What Ctrl+C does on Unix.</summary>
    public void SendInterrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync(string outputSoFar)
    {
        string output = outputSoFar + await _process.StandardOutput.ReadToEndAsync();
        string error = await _error;
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output, error);
    }

    public void Dispose()
    {
        _limit.Dispose();
        End();
        _process.Dispose();
    }

    private void End()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
    }
}
