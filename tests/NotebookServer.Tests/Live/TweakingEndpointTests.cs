using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>What an editor that keeps the notebook itself is told of parameters and stale cells.</summary>
public sealed class TweakingEndpointTests : IAsyncLifetime
{
    private Server _server = null!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task TurnedControl_IsAnEdit_AndWhatFollowsIsPlanned()
    {
        string[] sources = ["double rate = 3e-3;  // how far\nint epochs = 2;", "var model = rate * 2;", "int other = 1;", "model + epochs"];
        var cells = Cells(sources);
        var begun = await AskAsync(cells, null);
        Assert.Equal(["rate", "epochs"], begun["controls"]!.AsArray().Select(control => (string)control!["name"]!));
        Assert.Equal("how far", (string?)begun["controls"]![0]!["note"]);
        Assert.Equal(["0", "1", "2", "3"], Texts(begun["notRun"]));
        Assert.Empty((JsonObject)begun["stale"]!);

        for (int i = 0; i < cells.Count; i++)
            (cells[i]!["ran"], cells[i]!["run"], cells[i]!["outcome"]) = (sources[i], i + 1, "succeeded");
        var ran = await AskAsync(cells, begun["state"]);
        Assert.Empty(Texts(ran["notRun"]));

        var turn = new JsonObject { ["cell"] = "0", ["name"] = "rate", ["value"] = "5e-3" };
        var turned = await AskAsync(cells, ran["state"], turn);
        Assert.Equal("""{"cell":"0","start":14,"length":4,"text":"5e-3"}""", turned["edit"]!.ToJsonString());
        Assert.Equal(["0", "1", "3"], ((JsonObject)turned["stale"]!).Select(item => item.Key).Order());
        Assert.Equal(["0", "1", "3"], Texts(turned["plan"]!["cells"]));
        Assert.Equal("3e-3", (string?)turned["controls"]![0]!["origin"]);

        cells[0]!["source"] = sources[0].Replace("3e-3", "5e-3", StringComparison.Ordinal);
        var back = await AskAsync(cells, turned["state"], new JsonObject { ["cell"] = "0", ["name"] = "rate", ["reset"] = true });
        Assert.Equal("3e-3", (string?)back["edit"]!["text"]);
        Assert.Empty((JsonObject)back["stale"]!);
        var up = await AskAsync(cells, turned["state"], new JsonObject { ["cell"] = "0", ["name"] = "epochs", ["step"] = 1 });
        Assert.Equal("3", (string?)up["edit"]!["text"]);
    }

    [Fact]
    public async Task ValueThatCannotBeTaken_IsNoEdit_ButASentence()
    {
        var answer = await AskAsync(Cells("int epochs = 2;"), null, new JsonObject { ["cell"] = "0", ["name"] = "epochs", ["value"] = "many" });
        Assert.Null(answer["edit"]);
        Assert.StartsWith("epochs: ", (string?)answer["fault"], StringComparison.Ordinal);
        answer = await AskAsync(Cells("int epochs = 2;"), null, new JsonObject { ["cell"] = "0", ["name"] = "gone", ["value"] = "1" });
        Assert.Equal("gone: the cell does not declare it any more.", (string?)answer["fault"]);
    }

    [Theory]
    [InlineData("""{}""", "the body cannot be read at $: ")]
    [InlineData("""{"path":"a.ipynb","cells":[{"id":"1"}]}""", "the body cannot be read at $.cells[0]: ")]
    [InlineData("""{"path":"a.ipynb","cells":[{"id":"1","source":7}]}""", "the body cannot be read at $.cells[0].source: ")]
    [InlineData("""{"path":"a.ipynb","cells":[{"id":"1","source":null}]}""", "the body cannot be read at $")]
    [InlineData("""{"path":"a.ipynb","cells":[{"id":"1","source":"","outcome":"well"}]}""", "the body cannot be read at $.cells[0].outcome: ")]
    [InlineData("""{"path":"a.ipynb","cells":[{"id":"1","source":""},{"id":"1","source":""}]}""", "two of the \"cells\" have the same \"id\"")]
    [InlineData("""{"path":"a.ipynb","cells":[],"turn":{"cell":"1","name":"x"}}""", "the \"turn\" has neither a \"value\", ")]
    public async Task BodyThatIsNoRequest_IsRefusedWithASentence(string body, string sentence)
    {
        var answer = await _server.SendAsync(HttpMethod.Post, "/api/tweaking", JsonNode.Parse(body));
        Assert.Equal(400, answer.Status);
        Assert.StartsWith(sentence, answer.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Log);
    }

    private async Task<JsonObject> AskAsync(JsonArray cells, JsonNode? state, JsonObject? turn = null)
    {
        var body = new JsonObject
        {
            ["path"] = "main.ipynb",
            ["cells"] = cells.DeepClone(),
            ["state"] = state?.DeepClone(),
            ["turn"] = turn,
        };
        var answer = await _server.SendAsync(HttpMethod.Post, "/api/tweaking", body);
        Assert.Equal(200, answer.Status);
        return (JsonObject)answer.Json;
    }

    /// <summary>Code cells, of which the first has the parameters.</summary>
    private static JsonArray Cells(params string[] sources) =>
    [
        .. sources.Select((source, i) => new JsonObject
        {
            ["id"] = FormattableString.Invariant($"{i}"),
            ["source"] = source,
            ["earlier"] = source,
            ["tags"] = i == 0 ? new JsonArray("parameters") : [],
        }),
    ];

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(item => (string)item!);
}
