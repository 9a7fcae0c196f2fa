using System.Text;
using System.Text.Json.Nodes;
using Common;
using LiveNotebooks.Documents;
using LiveNotebooks.Rendering;
using NotebookServer.Serving;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Documents;

/// <summary>Outputs that are not as the format of notebooks has them are shown as a sentence, and kept as they are.</summary>
public sealed class MalformedOutputsTests
{
    private static readonly string[] s_values =
    [
        "5", "1.5", "null", "true", "\"x\"", "\"stream\"", "\"error\"", "[]", "[5]", "[\"a\", null]", "{}", "{\"a\": 1}",
        "{\"text/html\": 5}",
    ];

    [Theory]
    [InlineData("5", "it is not an object")]
    [InlineData("null", "it is not an object")]
    [InlineData("{\"output_type\": 5}", "its output_type is not a text")]
    [InlineData("{\"output_type\": \"song\"}", "its output_type is song")]
    [InlineData("{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": 5}", "its name or its text is not a text")]
    [InlineData("{\"output_type\": \"error\", \"traceback\": [5]}", "its traceback is not a list of texts")]
    [InlineData("{\"output_type\": \"display_data\", \"data\": [5], \"metadata\": {}}", "its data are not an object")]
    [InlineData("{\"output_type\": \"display_data\", \"data\": {\"image/png\": 5}, \"metadata\": {}}", "its image/png is not a text")]
    public void MalformedOutputIsASentence_AndStaysAsItIs(string output, string reason)
    {
        var cell = OpenPage.Code("1");
        cell["outputs"] = new JsonArray(JsonNode.Parse(output), OpenPage.Display("text/plain", "fine"));
        var notebook = Notebook(cell);
        string before = Bytes(notebook);
        var live = new LiveNotebook(notebook);
        var views = Views(live);
        Assert.Contains(reason, views[0], StringComparison.Ordinal);
        Assert.Contains("fine", views[1], StringComparison.Ordinal);
        Assert.Equal(before, Bytes(live.ToJson().Json));
    }

    /// <summary>Whatever stands anywhere in a cell: it is shown and kept as it is, or the notebook is refused in a sentence.</summary>
    [Fact]
    public void AnythingAnywhereInACell_IsShownAndKept_OrRefused()
    {
        var random = new Random(7);
        int opened = 0;
        for (int round = 0; round < (LongRun.IsOn ? 100_000 : 1_500); round++)
        {
            var cells = Sample();
            for (int changes = random.Next(1, 3); changes > 0; changes--)
                Spoil(random, cells);
            var notebook = Notebook(cells);
            string text = notebook.ToJsonString();
            try
            {
                notebook = NotebookText.Read("a.ipynb", Encoding.UTF8.GetBytes(text));
                Complete(notebook);
                string before = Bytes(notebook);
                var live = new LiveNotebook(notebook);
                Views(live);
                live.Read(all => all.Select(EarlierRun.LastOf).Count());
                Assert.Equal(before, Bytes(live.ToJson().Json));
                opened++;
            }
            catch (RequestFault fault)
            {
                Assert.Contains("cell", fault.Message, StringComparison.Ordinal);
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{text}\n{error}");
            }
        }
        Assert.True(opened > 500, $"{opened} could be opened.");
    }

    private static JsonArray Sample() => new(
        new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = "c0",
            ["execution_count"] = 1,
            ["metadata"] = new JsonObject
            {
                ["tags"] = new JsonArray("parameters"),
                ["jupyter"] = new JsonObject { ["source_hidden"] = true },
            },
            ["outputs"] = new JsonArray(
                new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("a\n", "b") },
                new JsonObject
                {
                    ["output_type"] = "error",
                    ["ename"] = "E",
                    ["evalue"] = "v",
                    ["traceback"] = new JsonArray("one", "two"),
                },
                new JsonObject
                {
                    ["output_type"] = "execute_result",
                    ["execution_count"] = 1,
                    ["data"] = new JsonObject
                    {
                        ["text/html"] = "<b>x</b>",
                        ["image/png"] = "AAAA",
                        ["application/vnd.plotly.v1+json"] = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject() },
                    },
                    ["metadata"] = new JsonObject(),
                },
                OpenPage.Display("text/markdown", "*x*")),
            ["source"] = "int a = 1;",
        },
        new JsonObject
        {
            ["cell_type"] = "markdown",
            ["id"] = "c1",
            ["metadata"] = new JsonObject(),
            ["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "AAAA" } },
            ["source"] = "![](attachment:a.png)",
        });

    /// <summary>Replaces one node of the cells by something else.</summary>
    private static void Spoil(Random random, JsonArray cells)
    {
        JsonNode node = cells;
        while (true)
        {
            int count = node is JsonObject item ? item.Count : ((JsonArray)node).Count;
            if (count == 0)
                return;
            int index = random.Next(count);
            string? name = (node as JsonObject)?.ElementAt(index).Key;
            var child = name is null ? node[index] : node[name];
            if (child is JsonObject or JsonArray && random.Next(4) > 0)
            {
                node = child;
                continue;
            }
            // A cell without an ID gets one.
            if (name == "id")
                return;
            var value = JsonNode.Parse(s_values[random.Next(s_values.Length)]);
            if (name is null)
                node[index] = value;
            else if (random.Next(6) == 0)
                ((JsonObject)node).Remove(name);
            else
                node[name] = value;
            return;
        }
    }

    /// <summary>Adds what every cell with code has to have, and gets if it has not.</summary>
    private static void Complete(JsonObject notebook)
    {
        foreach (var cell in notebook["cells"]!.AsArray().OfType<JsonObject>())
        {
            if (cell["cell_type"]?.ToJsonString() != "\"code\"")
                continue;
            cell["outputs"] ??= new JsonArray();
            cell.TryAdd("execution_count", null);
        }
    }

    private static JsonObject Notebook(params JsonObject[] cells) => Notebook(new JsonArray([.. cells]));

    private static JsonObject Notebook(JsonArray cells)
    {
        if (cells.Count > 0 && cells[0] is JsonObject first && first["id"] is null)
            first["id"] = "c0";
        return new() { ["cells"] = cells, ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 };
    }

    private static string[] Views(LiveNotebook notebook) => notebook.Read(cells => cells
        .SelectMany(cell => (JsonArray)new CellViews(new NotebookLinks("a.ipynb", FileAddress.Of)).Of(cell, "csharp")["outputs"]!)
        .Select(view => view!.ToJsonString()).ToArray());

    private static string Bytes(JsonObject notebook) =>
        Encoding.UTF8.GetString(NotebookText.Write((JsonObject)notebook.DeepClone()));
}
