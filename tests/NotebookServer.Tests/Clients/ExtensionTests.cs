namespace NotebookServer.Tests.Clients;

/// <summary>What the VS Code extension does without VS Code, in Node.js, against a server that it starts.</summary>
public sealed class ExtensionTests
{
    private static readonly string[] s_steps =
        ["start", "run", "error", "ask", "interrupt", "input", "restart", "lost", "resume", "runs", "earlier runs", "stop"];

    [Fact]
    public async Task TakesEveryStep()
    {
        NpmPackage.Require("ws", "ws");
        using var folder = new TempFolder();
        string script = Path.Combine(AppContext.BaseDirectory, "Clients", "extension.js");
        string server = Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll");
        await NodeScript.TakeStepsAsync(
            s_steps, [script, Path.Combine(Repository.Folder, "src", "VSCodeExtension"), server, folder.Path]);
    }
}
