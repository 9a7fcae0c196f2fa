using System.Diagnostics;

namespace NotebookWorkers.Tests;

/// <summary>The published workers, which take half a minute to make: once for all tests.</summary>
public sealed class PublishedWorkers : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    /// <summary>The folder that the command <c>site --live</c> takes.</summary>
    public string Folder => _folder.Find("published/wwwroot");

    /// <summary>Publishes apart from the repository's own outputs, which other tests use.</summary>
    public async ValueTask InitializeAsync()
    {
        // The tests of the first tier have no need of them.
        if (LongRun.IsOn)
        {
            await RunAsync(
                "publish", Path.Combine(Repository.Folder, "src", "NotebookWorkers"), "-c", "Release", "--artifacts-path",
                _folder.Find("artifacts"), "-o", _folder.Find("published"), "-nologo");
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the site of a folder of notebooks, without running them here.</summary>
    public Task WriteSiteAsync(string notebooks, string site) => RunAsync(
        Path.Combine(Repository.Output("src/NotebookKernel"), "NotebookKernel.dll"), "site", notebooks, "-o", site, "--no-run", "--live",
        Folder);

    private static async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CI"] = "true" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
    }
}
