using System.Diagnostics;
using NotebookKernel.Tests.FrontEnds;
using NotebookKernel.Tests.Support;
using Notebooks.KernelSpecs;

[assembly: AssemblyFixture(typeof(JupyterFolder))]

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>
/// A user's folder in which this kernel is installed as a user installs it, for Jupyter's programs to find it there and nothing else.
/// </summary>
public sealed class JupyterFolder : IAsyncLifetime
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);
    private static readonly string s_scripts = Path.Combine(AppContext.BaseDirectory, "FrontEnds");

    private readonly TempFolder _folder = new();

    /// <summary>What makes Jupyter's programs, and <c>install</c>, use the folder.</summary>
    internal Dictionary<string, string> Environment => new()
    {
        ["KERNEL"] = KernelSpec.DefaultName,
        ["LIBRARY"] = Repository.Library,
        ["JUPYTER_DATA_DIR"] = _folder.Find("jupyter"),
        ["JUPYTER_RUNTIME_DIR"] = _folder.Find("runtime"),
        ["JUPYTER_CONFIG_DIR"] = _folder.Find("config"),
        ["XDG_DATA_HOME"] = _folder.Find("data"),
    };

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["install"], Environment);
        Assert.True(exitCode == 0, output + error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs one of the scripts beside the tests, in an empty folder.</summary>
    /// <returns>Its exit code and all that it printed.</returns>
    internal async Task<(int ExitCode, string Output)> RunScriptAsync(string script, params string[] arguments)
    {
        using var folder = new TempFolder();
        return await RunAsync(folder.Path, Environment, [DebianPackage.Python, Path.Combine(s_scripts, script), .. arguments]);
    }

    /// <summary>Runs a command, which is ended if it goes on for too long.</summary>
    internal static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, Dictionary<string, string> environment, string[] command)
    {
        // Whoever is started in the background by a shell script ignores Ctrl+C, and what it starts inherits that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", .. command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new Timer(_ => process.Kill(entireProcessTree: true), null, s_limit, Timeout.InfiniteTimeSpan);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
