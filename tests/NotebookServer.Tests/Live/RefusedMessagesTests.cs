using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Page;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>Messages that the server cannot carry out are answered with a sentence, and the connection stays.</summary>
public sealed class RefusedMessagesTests
{
    [Theory]
    [InlineData("\"version\":0,\"start\":0,\"length\":0,\"text\":\"\\ud83d\"", "surrogate pair")]
    [InlineData("\"version\":0,\"start\":0,\"length\":0,\"text\":\"\\ude00\"", "surrogate pair")]
    [InlineData("\"version\":0,\"start\":1,\"length\":1,\"text\":\"\"", "does not fit")]
    [InlineData("\"version\":0,\"start\":9,\"length\":1,\"text\":\"\"", "does not fit")]
    [InlineData("\"version\":5,\"start\":0,\"length\":0,\"text\":\"x\"", "does not fit")]
    [InlineData("\"version\":0,\"start\":0,\"length\":0", "needs \"text\"")]
    public async Task RefusedEditIsAnsweredWithTheServersText(string edit, string reason)
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("😀")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.SendAsync($$"""{"do":"edit","cell":"c0","sequence":7,{{edit}}}""");
        var answer = await page.ReceiveAsync("rejected");
        Assert.Equal(("c0", 7), ((string?)answer["cell"], (int?)answer["sequence"]));
        Assert.Equal(("😀", 0), ((string?)answer["source"], (int?)answer["version"]));
        Assert.Contains(reason, (string?)answer["sentence"], StringComparison.Ordinal);

        await page.SendAsync(LivePage.Edit("c0", 0, 0, 2, "😁"));
        Assert.Equal("😁", (string?)(await page.ReceiveAsync("edit"))["text"]);
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task EditOfACellThatIsGoneIsAnswered()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("a")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.SendAsync(LivePage.Edit("gone", 0, 0, 0, "x"));
        var answer = await page.ReceiveAsync("rejected");
        Assert.True(answer.ContainsKey("source") && answer["source"] is null, answer.ToJsonString());
    }

    [Theory]
    [InlineData("{", "the message is not a JSON object")]
    [InlineData("[]", "the message is not a JSON object")]
    [InlineData("{\"do\":\"save\",\"do\":\"save\"}", "the message is not a JSON object")]
    [InlineData("{}", "there is no order \"\"")]
    [InlineData("{\"do\":5}", "there is no order \"\"")]
    [InlineData("{\"do\":\"fly\"}", "there is no order \"fly\"")]
    [InlineData("{\"do\":\"delete\",\"cells\":[5]}", "the order \"delete\" needs \"cells\": a list of texts")]
    [InlineData("{\"do\":\"move\",\"cells\":\"c0\"}", "the order \"move\" needs \"cells\": a list")]
    [InlineData("{\"do\":\"hide\",\"cell\":\"c0\",\"what\":\"source\"}", "the order \"hide\" needs \"hides\": true or false")]
    [InlineData("{\"\\ud83d\":1,\"do\":\"save\"}", "the text has one half of a surrogate pair, which is not a character")]
    public async Task BadMessageIsAnsweredWithASentence(string text, string sentence)
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("a")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.SendAsync(text);
        Assert.Equal(sentence, (string?)(await page.ReceiveAsync("refused"))["sentence"]);
        Assert.Equal("a", (string?)page.Notebook["cells"]![0]!["source"]);
        Assert.NotNull((await page.AskAsync(new JsonObject { ["do"] = "render", ["cell"] = "c0" }))["html"]);
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task BadQuestionIsAnsweredToWhoeverAsked()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("a")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        var answer = await page.AskAsync(new JsonObject { ["do"] = "insert", ["kind"] = "song" });
        Assert.Equal("\"kind\" is none of code, markdown and raw", (string?)answer["fault"]);
        answer = await page.AskAsync(new JsonObject { ["do"] = "takeTheirs", ["cell"] = 5 });
        Assert.Null(answer["fault"]);
    }

    [Fact]
    public async Task MessageThatIsTooLargeOrNoTextIsSkipped()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("a")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.Socket.SendAsync(new byte[10], WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);
        Assert.Equal("the message is not a text", (string?)(await page.ReceiveAsync("refused"))["sentence"]);
        byte[] piece = new byte[1 << 20];
        for (int i = 0; i < 65; i++)
            await page.Socket.SendAsync(piece, WebSocketMessageType.Text, endOfMessage: i == 64, TestContext.Current.CancellationToken);
        Assert.Equal("the message has more than 67,108,864 bytes", (string?)(await page.ReceiveAsync("refused"))["sentence"]);
        Assert.NotNull((await page.AskAsync(new JsonObject { ["do"] = "render", ["cell"] = "c0" }))["html"]);
    }

    [Fact]
    public async Task CellIsSplitBetweenCharacters()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find("a.ipynb"), [OpenPage.Code("a😀b")]);
        using var page = await LivePage.OpenAsync(server, "a.ipynb");
        await page.SendAsync(new JsonObject { ["do"] = "split", ["cell"] = "c0", ["at"] = 2 });
        Assert.Equal("a", (string?)(await page.ReceiveAsync("insert"))["cell"]!["source"]);
        Assert.Equal(1, (int?)(await page.ReceiveAsync("edit"))["length"]);
    }
}
