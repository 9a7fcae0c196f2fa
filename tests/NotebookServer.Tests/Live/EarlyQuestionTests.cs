using System.Text.Json.Nodes;
using NotebookServer.Tests.Page;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>What is asked before the kernel has been started.</summary>
public sealed class EarlyQuestionTests
{
    [Fact]
    public async Task NameThatIsTypedWhileTheKernelIsBeingStartedIsCompleted()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("var words = new List<string>();"), OpenPage.Code("words")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");

        await page.SendAsync(new JsonObject { ["do"] = "begin" });
        var reply = await page.AskAsync(new JsonObject { ["do"] = "complete", ["cell"] = "c1", ["code"] = "words.Cle", ["at"] = 9 });

        Assert.Contains("Clear", ((JsonArray)reply["matches"]!).Select(match => (string?)match));
        Assert.Empty(server.Log);
    }
}
