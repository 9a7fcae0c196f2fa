using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Documents;

/// <summary>A server, a kernel or a page that is killed while a notebook is written and run.</summary>
public sealed class KillTests
{
    private const string Counting = "for (int i = 0; i < 1000; i++) Console.WriteLine(i);";

    private const string Dying = "System.Threading.Thread.Sleep(200); System.Diagnostics.Process.GetCurrentProcess().Kill();";

    /// <summary>At random moments, one of them is killed: no edit older than a second is lost, and the file is a notebook.</summary>
    [Fact]
    public async Task KilledServerKernelOrPage_LosesNoEditThatIsOlderThanASecond()
    {
        var random = new Random(17);
        using var folder = new TempFolder();
        string file = folder.Find("test.ipynb");
        OpenPage.Write(file, [OpenPage.Code(""), OpenPage.Code(Counting), OpenPage.Code(Dying)]);
        var written = new List<(string Word, long Time)>();
        int kills = LongRun.IsOn ? 100 : 3;
        var server = await ServerProcess.StartAsync(folder.Path);
        try
        {
            for (int kill = 0; kill < kills; kill++)
            {
                var victim = (Victim)(kill % 3);
                var (socket, notebook) = await server.OpenAsync("test.ipynb");
                using (socket)
                {
                    string text = SourceOf(notebook);
                    AssertHasAll(text, written);
                    // What is there now has to stay; what was typed less than a second before the kill may be gone.
                    written.RemoveAll(word => !text.Contains(word.Word, StringComparison.Ordinal));
                    written = [.. written.Select(word => (word.Word, 0L))];
                    int version = (int)notebook["cells"]![0]!["version"]!;
                    var clock = Stopwatch.StartNew();
                    var life = TimeSpan.FromMilliseconds(random.Next(300, 2500));
                    if (victim == Victim.Kernel || random.Next(2) == 0)
                    {
                        string cell = victim == Victim.Kernel ? "c2" : "c1";
                        await ServerProcess.SendAsync(socket, new JsonObject { ["do"] = "run", ["cells"] = new JsonArray(cell) });
                    }
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
                    if (victim == Victim.Server)
                        server.Kill();
                    else if (victim == Victim.Page)
                        socket.Abort();
                    else
                        await EndOfKernelAsync(socket);
                    written =
                        [.. written.Where(word => word.Time == 0 || Stopwatch.GetElapsedTime(word.Time, end) > TimeSpan.FromSeconds(1))];
                }
                var json = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
                Assert.Equal(3, json["cells"]!.AsArray().Count);
                if (victim != Victim.Server)
                    continue;
                server.Dispose();
                server = await ServerProcess.StartAsync(folder.Path);
            }
            var (again, restored) = await server.OpenAsync("test.ipynb");
            using (again)
                AssertHasAll(SourceOf(restored), written);
        }
        finally
        {
            server.Dispose();
        }
    }

    private static async Task EndOfKernelAsync(ClientWebSocket socket)
    {
        string shown;
        do
        {
            shown = (await ServerProcess.ReceiveAsync(socket, "outputs")).ToJsonString();
        }
        while (!shown.Contains("The kernel has ended", StringComparison.Ordinal));
    }

    private static string SourceOf(JsonObject notebook) => (string)notebook["cells"]![0]!["source"]!;

    private static void AssertHasAll(string text, List<(string Word, long Time)> written)
    {
        var words = text.Split(' ').ToHashSet();
        Assert.All(written, item => Assert.Contains(item.Word.Trim(), words));
    }

    private enum Victim
    {
        Server,
        Kernel,
        Page,
    }
}
