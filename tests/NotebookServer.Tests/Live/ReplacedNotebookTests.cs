using System.Text.Json.Nodes;
using NotebookServer.Tests.Page;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>A file that is read anew while a cell of it runs.</summary>
public sealed class ReplacedNotebookTests
{
    /// <summary>What runs is interrupted, and shown as stopping until it has stopped; then the new notebook's cells run.</summary>
    [LongFact]
    public async Task ReadTheirs_InterruptsWhatRuns()
    {
        await using var server = await Server.StartAsync();
        string file = server.Folder.Find("a.ipynb");
        OpenPage.Write(file, [OpenPage.Code("Console.WriteLine(\"begun\"); while (true) { }")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.SendAsync(new JsonObject { ["do"] = "run", ["cells"] = new JsonArray("c0") });
        await page.ReceiveAsync(message => message.ToJsonString().Contains("begun", StringComparison.Ordinal)
            && (string?)message["event"] == "outputs");
        OpenPage.Write(file, [OpenPage.Code("Console.WriteLine(\"theirs\");")]);
        await page.SendAsync(LivePage.Edit("c0", 0, 0, 0, "//\n"));
        await page.ReceiveAsync(message => (string?)message["state"] == "conflict");
        await page.SendAsync(new JsonObject { ["do"] = "takeTheirs" });
        await page.ReceiveAsync(message => (string?)message["event"] == "kernel" && (string?)message["state"] == "stopping");
        Assert.Equal("Console.WriteLine(\"theirs\");", (string?)(await page.ReceiveAsync("notebook"))["cells"]![0]!["source"]);
        await page.SendAsync(new JsonObject { ["do"] = "run", ["cells"] = new JsonArray("c0") });
        await page.ReceiveAsync(message => message.ToJsonString().Contains("theirs", StringComparison.Ordinal)
            && (string?)message["event"] == "outputs");
        Assert.Empty(server.Log);
    }
}
