using System.Diagnostics;

namespace NotebookServer.Tests.Clients;

/// <summary>What the VS Code extension does without VS Code, in Node.js, against a server that it starts.</summary>
public sealed class ExtensionTests
{
    private static readonly string[] s_steps = ["start", "run", "error", "ask", "interrupt", "input", "restart", "lost", "stop"];

    [Fact]
    public async Task TakesEveryStep()
    {
        NpmPackage.Require("ws", "ws");
        using var folder = new TempFolder();
        string script = Path.Combine(AppContext.BaseDirectory, "Clients", "extension.js");
        string server = Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll");
        using var node = Process.Start(
            new ProcessStartInfo("node", [script, Path.Combine(Repository.Folder, "src", "VSCodeExtension"), server, folder.Path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"{output}\n{await errors}");
        var steps = output.ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("step: ", StringComparison.Ordinal));
        Assert.Equal(s_steps.Select(step => $"step: {step}"), steps);
    }
}
