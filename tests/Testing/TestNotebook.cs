using System.Text.Json.Nodes;

namespace Testing;

/// <summary>Writes a notebook file for a test to run.</summary>
public static class TestNotebook
{
    public static string Write(TempFolder folder, params string[] cells) => Write(folder, "test.ipynb", cells);

    /// <param name="folder">Where to.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="cells">Their code; one that starts with "md:" is Markdown, with "parameters:" is tagged so.</param>
    public static string Write(TempFolder folder, string name, string[] cells)
    {
        var array = new JsonArray();
        foreach (string cell in cells)
            array.Add(Cell(cell, array.Count));
        var json = new JsonObject
        {
            ["cells"] = array,
            ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = ".net-csharp", ["display_name"] = ".NET (C#)" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return folder.Write(name, json.ToJsonString());
    }

    /// <summary>The outputs of a code cell in a written notebook, the cell counted from zero.</summary>
    public static JsonArray Outputs(string path, int cell) =>
        (JsonArray)JsonNode.Parse(File.ReadAllText(path))!["cells"]![cell]!["outputs"]!;

    private static JsonObject Cell(string text, int index)
    {
        bool isMarkdown = text.StartsWith("md:", StringComparison.Ordinal);
        bool isParameters = text.StartsWith("parameters:", StringComparison.Ordinal);
        string source = isMarkdown ? text[3..] : isParameters ? text["parameters:".Length..] : text;
        var cell = new JsonObject
        {
            ["cell_type"] = isMarkdown ? "markdown" : "code",
            ["id"] = $"id-{index}",
            ["metadata"] = isParameters ? new JsonObject { ["tags"] = new JsonArray("parameters") } : new JsonObject(),
            ["source"] = source,
        };
        if (!isMarkdown)
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }
        return cell;
    }
}
