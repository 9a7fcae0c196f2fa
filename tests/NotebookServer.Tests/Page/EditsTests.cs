using System.Globalization;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;

namespace NotebookServer.Tests.Page;

/// <summary>The page's rules for edits that are made at the same time.</summary>
public sealed class EditsTests
{
    /// <summary>Two pages and a server, in Node, type and delete at random while their messages are on the way.</summary>
    [SampledTheory(3)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PagesThatTypeAtTheSameTime_EndWithTheSameText(int seed)
    {
        await RunAsync("edits.mjs", seed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The page and the server make the same edits of the same texts, and fit them to one another in the same way.</summary>
    [Fact]
    public async Task PageAndServer_HaveTheSameRules()
    {
        using var folder = new TempFolder();
        string file = folder.Find("cases.jsonl");
        var random = new Random(11);
        int count = LongRun.IsOn ? 300_000 : 20_000;
        await File.WriteAllLinesAsync(
            file, Enumerable.Range(0, count).Select(_ => Case(random).ToJsonString()), TestContext.Current.CancellationToken);
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), (await RunAsync("same-edits.mjs", file)).Trim());
    }

    /// <summary>Returns two changes of one text, with what the server makes of them.</summary>
    private static JsonObject Case(Random random)
    {
        string text = UnicodeTexts.Text(random, 6);
        string first = UnicodeTexts.Changed(random, text), second = UnicodeTexts.Changed(random, text);
        bool otherIsFirst = random.Next(2) == 0;
        TextEdit one = TextEdit.Between(text, first), other = TextEdit.Between(text, second);
        var fitted = one.After(other, otherIsFirst);
        return new JsonObject
        {
            ["text"] = text,
            ["first"] = first,
            ["second"] = second,
            ["otherIsFirst"] = otherIsFirst,
            ["edits"] = new JsonArray(Json(one), Json(other), Json(fitted)),
            ["result"] = fitted.ApplyTo(second),
        };
    }

    private static JsonObject Json(TextEdit edit) => new() { ["start"] = edit.Start, ["length"] = edit.Length, ["text"] = edit.Text };

    private static Task<string> RunAsync(string script, string argument) => NodeScript.RunAsync(
    [
        Path.Combine(AppContext.BaseDirectory, "Page", script),
        Path.Combine(Repository.Folder, "src", "NotebookServer", "Page", "Files"),
        argument,
    ]);
}
