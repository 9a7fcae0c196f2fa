using System.Diagnostics;

namespace NotebookServer.Tests.Hosting;

/// <summary>What is done to open the page.</summary>
public sealed class BrowserTests
{
    [Fact]
    public async Task WithoutABrowser_TheServerSaysSo_AndNothingElseDoes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere, the system opens pages.");
        using var folder = new TempFolder();
        string opener = folder.Find("xdg-open");
        await File.WriteAllTextAsync(
            opener, $"#!/bin/sh\necho \"$1\" > {folder.Find("opened")}\necho noise\necho noise >&2\nexit 3\n",
            TestContext.Current.CancellationToken);
        if (OperatingSystem.IsLinux())
            File.SetUnixFileMode(opener, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string program = Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll");
        var start = new ProcessStartInfo("dotnet", [program, folder.Path, "--port", "0", "--token", "0123456789abcdef"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = folder.Path;
        using var server = Process.Start(start)!;
        try
        {
            string? serving = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Equal(
                "No browser could be opened; open the address yourself.",
                await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
            string opened = await File.ReadAllTextAsync(folder.Find("opened"), TestContext.Current.CancellationToken);
            Assert.Contains(opened.Trim(), serving, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
        Assert.Equal("", await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        string printed = await server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("noise", printed, StringComparison.Ordinal);
    }
}
