namespace NotebookServer.Tests.Clients;

/// <summary>
/// The extension in VS Code, which npm's code-server shows in a browser: in each one that <c>CODE_SERVER</c> names, the oldest first.
/// </summary>
public sealed class VSCodeTests
{
    private static readonly string[] s_steps = ["open", "run all", "tweak", "compare", "save", "interrupt", "complete", "hover", "reload"];

    private static readonly string[] s_misfortunes =
        ["untrusted", "no server", "a broken notebook", "a notebook elsewhere", "the kernel killed", "the server killed"];

    [LongFact]
    public async Task TakesEveryStep()
    {
        foreach (string code in FindCode())
        {
            using var folder = new TempFolder();
            NotebookCopies.Make(folder);
            await RunAsync("vscode.js", s_steps, code, folder);
        }
    }

    [LongFact]
    public async Task WhenSomethingGoesWrong_SaysSo_AndLosesNothing()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Find("broken.ipynb"), "not { json\n", TestContext.Current.CancellationToken);
        await RunAsync("misfortunes.js", s_misfortunes, FindCode()[^1], folder);
    }

    private static string[] FindCode()
    {
        string? folders = Environment.GetEnvironmentVariable("CODE_SERVER");
        DebianPackage.Require(
            folders is not null, "VS Code is not there; install npm's code-server with tests/NotebookServer.Tests/Clients/install-code-server, and set "
            + "CODE_SERVER to its folder.");
        NpmPackage.Require("ws", "ws");
        NpmPackage.Require("playwright-core", "playwright-core");
        return folders!.Split(Path.PathSeparator);
    }

    private static async Task RunAsync(string script, string[] steps, string code, TempFolder folder)
    {
        string clients = Path.Combine(AppContext.BaseDirectory, "Clients");
        File.Copy(Path.Combine(clients, "small.ipynb"), folder.Find("small.ipynb"));
        string pictures = Path.Combine(AppContext.BaseDirectory, "pictures", "vscode", Path.GetFileName(code));
        Directory.CreateDirectory(pictures);
        await NodeScript.TakeStepsAsync(steps,
        [
            Path.Combine(clients, script), code, Path.Combine(Repository.Folder, "src", "VSCodeExtension"),
            Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll"), folder.Path, pictures,
        ]);
    }
}
