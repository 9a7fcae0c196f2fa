using System.Diagnostics;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Documents;

/// <summary>A server that is killed while a notebook is written and run.</summary>
public sealed class KillTests
{
    /// <summary>
    /// At random moments, the server and its kernel are killed. No edit that is older than a second is lost, and the file is a notebook.
    /// </summary>
    [Fact]
    public async Task KilledServer_LosesNoEditThatIsOlderThanASecond()
    {
        var random = new Random(17);
        using var folder = new TempFolder();
        string file = folder.Find("test.ipynb");
        OpenPage.Write(file, [OpenPage.Code(""), OpenPage.Code("for (int i = 0; i < 1000; i++) Console.WriteLine(i);")]);
        var written = new List<(string Word, long Time)>();
        int kills = LongRun.IsOn ? 100 : 2;
        for (int kill = 0; kill < kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(folder.Path);
            var (socket, notebook) = await server.OpenAsync("test.ipynb");
            using (socket)
            {
                string text = SourceOf(notebook);
                // What the last server was killed with more than a second before.
                AssertHasAll(text, written);
                written = [.. written.Where(word => text.Contains(word.Word, StringComparison.Ordinal)).Select(word => (word.Word, 0L))];
                int version = (int)notebook["cells"]![0]!["version"]!;
                var clock = Stopwatch.StartNew();
                var life = TimeSpan.FromMilliseconds(random.Next(300, 2500));
                if (kill % 2 == 0)
                    await ServerProcess.SendAsync(socket, new JsonObject { ["do"] = "run", ["cells"] = new JsonArray("c1") });
                while (clock.Elapsed < life)
                {
                    string word = FormattableString.Invariant($"w{kill}_{version} ");
                    await ServerProcess.SendAsync(socket, new JsonObject
                    {
                        ["do"] = "edit",
                        ["cell"] = "c0",
                        ["version"] = version++,
                        ["sequence"] = version,
                        ["start"] = text.Length,
                        ["length"] = 0,
                        ["text"] = word,
                    });
                    text += word;
                    written.Add((word, Stopwatch.GetTimestamp()));
                    await Task.Delay(random.Next(5, 60), TestContext.Current.CancellationToken);
                }
                long end = Stopwatch.GetTimestamp();
                server.Kill();
                written = [.. written.Where(word => word.Time == 0 || Stopwatch.GetElapsedTime(word.Time, end) > TimeSpan.FromSeconds(1))];
            }
            var json = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            Assert.Equal(2, json["cells"]!.AsArray().Count);
        }
        using var last = await ServerProcess.StartAsync(folder.Path);
        var (again, restored) = await last.OpenAsync("test.ipynb");
        using (again)
            AssertHasAll(SourceOf(restored), written);
    }

    private static string SourceOf(JsonObject notebook) => (string)notebook["cells"]![0]!["source"]!;

    private static void AssertHasAll(string text, List<(string Word, long Time)> written)
    {
        var words = text.Split(' ').ToHashSet();
        Assert.All(written, item => Assert.Contains(item.Word.Trim(), words));
    }
}
