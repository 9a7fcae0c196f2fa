using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Kernels;

public sealed class KernelTests
{
    [Fact]
    public async Task ClientThatReturnsGetsWhatItHasMissed()
    {
        await using var server = await Server.StartAsync();
        string kernel = await KernelClient.StartKernelAsync(server);
        string cell;
        using (var client = await KernelClient.ConnectAsync(server, kernel, "mine"))
        {
            cell = await client.SendCellAsync(
                "for (int i = 0; i < 20; i++) { Console.WriteLine($\"line {i}\"); await Task.Delay(50); }");
            await client.ReceiveUntilAsync(message => KernelClient.TextOf([message]).Contains("line 2", StringComparison.Ordinal));
        }
        using var again = await KernelClient.ConnectAsync(server, kernel, "mine");
        string text = KernelClient.TextOf(await again.ReceiveUntilAsync(message => KernelClient.IsIdle(message, cell)));
        Assert.EndsWith("line 18\nline 19\n", text, StringComparison.Ordinal);
        Assert.True(text.Split('\n').Length >= 16, text);
    }

    [LongFact]
    public async Task KernelThatEndsByItselfIsStartedAgainAndSaysSo()
    {
        await using var server = await Server.StartAsync();
        string kernel = await KernelClient.StartKernelAsync(server);
        using var client = await KernelClient.ConnectAsync(server, kernel, "mine");
        await client.SendCellAsync("System.Diagnostics.Process.GetCurrentProcess().Kill();");
        await client.ReceiveUntilAsync(message => (string?)message["content"]!["execution_state"] == "restarting");
        string cell = await client.SendCellAsync("6 * 7");
        var messages = await client.ReceiveUntilAsync(message => KernelClient.IsIdle(message, cell));
        Assert.Contains(messages, message => (string?)message["content"]?["data"]?["text/plain"] == "42");
        Assert.Contains("has ended by itself", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultsAboutKernelsHaveTheirStatus()
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(500, (await server.SendAsync(HttpMethod.Post, "/api/kernels", new JsonObject { ["name"] = "no such" })).Status);
        Assert.Equal(404, (await server.GetAsync("/api/kernels/none")).Status);
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Post, "/api/kernels/none/interrupt")).Status);
        Assert.Equal(400, (await server.GetAsync($"/api/kernels/{await KernelClient.StartKernelAsync(server)}/channels")).Status);
    }

    [Fact]
    public async Task KernelsEndWithTheServer()
    {
        Process process;
        await using (var server = await Server.StartAsync())
        {
            string kernel = await KernelClient.StartKernelAsync(server);
            using var client = await KernelClient.ConnectAsync(server, kernel, "mine");
            await client.SendCellAsync("Console.WriteLine(Environment.ProcessId); while (true) { }");
            var messages = await client.ReceiveUntilAsync(message => KernelClient.TextOf([message]).Length > 0);
            process = Process.GetProcessById(int.Parse(KernelClient.TextOf(messages), CultureInfo.InvariantCulture));
        }
        using (process)
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task MalformedMessageEndsOnlyItsOwnConnection()
    {
        await using var server = await Server.StartAsync();
        string kernel = await KernelClient.StartKernelAsync(server);
        using var good = await KernelClient.ConnectAsync(server, kernel, "good");
        using var bad = await KernelClient.ConnectAsync(server, kernel, "bad");
        await bad.SendAsync(new JsonObject { ["channel"] = "nowhere" });
        while (await bad.ReceiveAsync() is not null)
        {
        }
        string cell = await good.SendCellAsync("6 * 7");
        Assert.NotEmpty(await good.ReceiveUntilAsync(message => KernelClient.IsIdle(message, cell)));
    }
}
