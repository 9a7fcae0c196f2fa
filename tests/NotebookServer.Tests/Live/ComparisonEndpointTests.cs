using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>What an editor that keeps the notebook itself is told of what earlier runs of a cell have drawn.</summary>
public sealed class ComparisonEndpointTests : IAsyncLifetime
{
    private const string Line = """{"data":[{"type":"scatter","x":[1,2],"y":[1,NUMBER],"name":"loss"}],"layout":{}}""";

    private Server _server = null!;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task TwoFigures_AreLaidOverEachOther_AndNamedByWhatDiffers()
    {
        var answer = await AskAsync(
            Run(-1, 7, "Plot();", "double rate = 3e-3;\nint epochs = 2;", Line.Replace("NUMBER", "3", StringComparison.Ordinal)),
            Run(4, 5, "Plot();", "double rate = 1e-3;\nint epochs = 2;", Line.Replace("NUMBER", "2", StringComparison.Ordinal)),
            Run(2, 3, "Plot(1);", "double rate = 3e-3;\nint epochs = 2;", null),
            Run(0, null, null, null, null));
        Assert.Equal(["4: [5] rate 1e-3", "2: [3] other code", "0: from the file"], NamesOf(answer));
        Assert.Equal(["now rate 3e-3", "[5] rate 1e-3"], answer["runs"]!.AsArray().Select(run => (string)run!["name"]!));
        Assert.False((bool)answer["isSame"]!);
        string overlay = (string)answer["overlay"]!;
        Assert.Contains("data-figure-theme=\"dark\"", overlay, StringComparison.Ordinal);
        Assert.Contains("rate 1e-3", Uri.UnescapeDataString(overlay), StringComparison.Ordinal);
        Assert.DoesNotContain("cdn.plot.ly", overlay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_IsAnImage_OfWhichNothingRuns()
    {
        const string Svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>boom()</script></svg>";
        var run = new JsonObject
        {
            ["number"] = -1,
            ["outputs"] = new JsonArray(
                new JsonObject { ["image/svg+xml"] = Svg },
                new JsonObject { ["image/png"] = "AAAA" },
                new JsonObject { ["application/vnd.plotly.v1+json"] = new JsonObject { ["data"] = 7 } }),
        };
        var answer = await AskAsync(run);
        string?[] documents = [.. answer["runs"]![0]!["outputs"]!.AsArray().Select(document => (string?)document)];
        Assert.Contains("<img alt=\"\" src=\"data:image/svg+xml;base64,", documents[0], StringComparison.Ordinal);
        Assert.DoesNotContain("boom", documents[0], StringComparison.Ordinal);
        Assert.Contains("<img alt=\"\" src=\"data:image/png;base64,AAAA\">", documents[1], StringComparison.Ordinal);
        Assert.Null(documents[2]);
        Assert.Null(answer["overlay"]);
        Assert.Empty(answer["names"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"path":"a.ipynb"}""", "the body cannot be read at $: ")]
    [InlineData("""{"path":"a.ipynb","runs":[{"number":"one"}]}""", "the body cannot be read at $.runs[0].number: ")]
    [InlineData("""{"path":"a.ipynb","runs":[{"number":1,"outputs":[3]}]}""", "the body cannot be read at $.runs[0].outputs")]
    [InlineData("""{"path":"a.ipynb","runs":[null]}""", "one of the \"runs\" is null")]
    [InlineData("""{"path":"a.ipynb","runs":[{"number":1,"outputs":[null]}]}""", "one of the \"outputs\" is null")]
    public async Task BodyThatIsNoRequest_IsRefusedWithASentence(string body, string sentence)
    {
        var answer = await _server.SendAsync(HttpMethod.Post, "/api/comparison", JsonNode.Parse(body));
        Assert.Equal(400, answer.Status);
        Assert.StartsWith(sentence, answer.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Log);
    }

    private async Task<JsonObject> AskAsync(params JsonObject[] runs)
    {
        var body = new JsonObject { ["path"] = "main.ipynb", ["runs"] = new JsonArray(runs), ["theme"] = "dark" };
        var answer = await _server.SendAsync(HttpMethod.Post, "/api/comparison", body);
        Assert.Equal(200, answer.Status);
        return (JsonObject)answer.Json;
    }

    private static JsonObject Run(long number, int? count, string? source, string? parameters, string? figure) => new()
    {
        ["number"] = number,
        ["count"] = count,
        ["source"] = source,
        ["parameters"] = parameters is null ? null : new JsonArray(parameters),
        ["outputs"] = figure is null ? null
            : new JsonArray(new JsonObject { ["application/vnd.plotly.v1+json"] = JsonNode.Parse(figure) }),
    };

    private static IEnumerable<string> NamesOf(JsonObject answer) =>
        answer["names"]!.AsArray().Select(item => $"{(long)item!["run"]!}: {(string)item["name"]!}");
}
