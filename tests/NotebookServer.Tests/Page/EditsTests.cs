using System.Diagnostics;
using System.Globalization;

namespace NotebookServer.Tests.Page;

/// <summary>The page's rules for edits that are made at the same time.</summary>
public sealed class EditsTests
{
    /// <summary>Two pages and a server, in Node, type and delete at random while their messages are on the way.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PagesThatTypeAtTheSameTime_EndWithTheSameText(int seed)
    {
        DebianPackage.Require(NpmPackage.Find("fs") is not null, "Node is not there; apt-get install nodejs.");
        using var node = Process.Start(new ProcessStartInfo(
            "node",
            [
                Path.Combine(AppContext.BaseDirectory, "Page", "edits.mjs"),
                Path.Combine(Repository.Folder, "src", "NotebookServer", "Page", "Files"),
                seed.ToString(CultureInfo.InvariantCulture),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"{output}\n{await errors}");
    }
}
