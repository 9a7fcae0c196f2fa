namespace NotebookServer.Tests.Clients;

/// <summary>The VS Code extension in VS Code, which code-server shows in a browser.</summary>
public sealed class VSCodeTests
{
    private static readonly string[] s_steps = ["open", "run all", "tweak", "save", "interrupt", "complete", "hover", "reload"];

    [LongFact]
    public async Task TakesEveryStep()
    {
        string? code = Environment.GetEnvironmentVariable("CODE_SERVER");
        DebianPackage.Require(
            code is not null, "VS Code is not there; install npm's code-server with tests/NotebookServer.Tests/Clients/install-code-server, and set "
            + "CODE_SERVER to its folder.");
        NpmPackage.Require("ws", "ws");
        NpmPackage.Require("playwright-core", "playwright-core");
        using var folder = new TempFolder();
        NotebookCopies.Make(folder);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Clients", "small.ipynb"), folder.Find("small.ipynb"));
        string pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures", "vscode")).FullName;
        await NodeScript.TakeStepsAsync(s_steps,
        [
            Path.Combine(AppContext.BaseDirectory, "Clients", "vscode.js"), code!,
            Path.Combine(Repository.Folder, "src", "VSCodeExtension"), Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll"),
            folder.Path, pictures,
        ]);
    }
}
