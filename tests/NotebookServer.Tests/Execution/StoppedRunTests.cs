using System.Text.Json.Nodes;
using NotebookServer.Tests.Live;
using NotebookServer.Tests.Page;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Execution;

public sealed class StoppedRunTests
{
    /// <summary>
    /// The page says that a cell runs before the kernel has begun it, the first time while the kernel is still starting. A stop at that
    /// moment counts.
    /// </summary>
    [Fact(Timeout = 180_000)]
    public async Task CellStoppedAsSoonAsItRuns_Ends()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("while (true) { }")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        for (int i = 0; i < 10; i++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await page.SendAsync(new JsonObject { ["do"] = "run", ["cells"] = new JsonArray("c0") });
            await page.ReceiveAsync(message => IsCell(message, "running"));
            await page.SendAsync(new JsonObject { ["do"] = "interrupt" });
            await page.ReceiveAsync(message => IsCell(message, "idle"));
        }
        Assert.Empty(server.Log);
    }

    private static bool IsCell(JsonObject message, string state) =>
        (string?)message["event"] == "cell" && (string?)message["cell"]!["state"] == state;
}
