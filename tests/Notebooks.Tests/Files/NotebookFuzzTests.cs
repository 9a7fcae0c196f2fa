using System.Text.Json.Nodes;
using Notebooks.Files;
using Notebooks.Page;

namespace Notebooks.Tests.Files;

/// <summary>A notebook in which something is of another type than nbformat says.</summary>
public sealed class NotebookFuzzTests : IDisposable
{
    private static readonly int s_rounds = LongRun.IsOn ? 30_000 : 300;

    private const string Sound = """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {"language_info": {"name": "C#"}, "kernelspec": {"name": "x"}},
         "cells": [
          {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["t"]}, "source": ["# Title\n", "![p](attachment:p.png)"], "attachments": {"p.png": {"image/png": "AAAA"}}},
          {"cell_type": "code", "id": "b", "metadata": {"polyglot_notebook": {"kernelName": "csharp"}, "tags": ["parameters"]}, "source": "int x = 1;", "execution_count": 3,
           "outputs": [{"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]},
                       {"output_type": "display_data", "data": {"text/html": ["<b>"], "image/png": "AAAA", "text/plain": "p"}, "metadata": {}},
                       {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["t"]}]},
          {"cell_type": "raw", "id": "c", "metadata": {}, "source": "raw"}]}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnyTypeAnywhere_IsReadOrRefusedInOneSentence()
    {
        int read = 0;
        for (int seed = 0; seed < s_rounds; seed++)
        {
            var random = new Random(seed);
            var json = JsonNode.Parse(Sound)!;
            Change(json, random);
            string path = _folder.Write("n.ipynb", json.ToJsonString());
            try
            {
                var notebook = Notebook.Read(path);
                // As a run does before its first cell.
                notebook.DescribeLanguage();
                foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
                    cell.SetOutputs(null, []);
                HtmlPage.Render(notebook, path);
                notebook.Write(_folder.Find("out.ipynb"));
                read++;
            }
            catch (NotebookException error)
            {
                Assert.Single(error.Message.Split('\n'));
            }
            catch (Exception error)
            {
                Assert.Fail($"seed {seed}: {error}\n{json.ToJsonString()}");
            }
        }
        Assert.InRange(read, s_rounds / 4, s_rounds * 19 / 20);
    }

    private static void Change(JsonNode root, Random random)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        JsonNode? value = random.Next(7) switch
        {
            0 => 7,
            1 => "text",
            2 => true,
            3 => new JsonArray(1, "a", null),
            4 => new JsonObject { ["a"] = 1 },
            5 => 1e300,
            _ => null,
        };
        places[random.Next(places.Count)].ReplaceWith(value);
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject item => item.Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>().ToList())
        {
            places.Add(child);
            Collect(child, places);
        }
    }
}
