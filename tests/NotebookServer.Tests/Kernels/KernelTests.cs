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

    /// <summary>Jupyter finds a kernel in a folder with its description, its logos and what a page is to run.</summary>
    [Fact]
    public async Task InstalledKernels_AreListedWithTheirFiles_AndNoOthersAreSent()
    {
        using var jupyter = new TempFolder();
        string folder = Directory.CreateDirectory(Path.Combine(jupyter.Path, "kernels", "other")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "kernel.json"), """{ "argv": ["other", "{connection_file}"], "display_name": "Other", "language": "other" }""");
        File.WriteAllText(Path.Combine(folder, "logo-svg.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(folder, "kernel.js"), "define([]);");
        File.WriteAllText(Path.Combine(folder, "secret.txt"), "secret");
        await using var server = await Server.StartAsync(jupyter.Path);

        var resources = (await server.GetAsync("/api/kernelspecs/other")).Json["resources"]!.AsObject();
        Assert.Equal(["kernel", "logo-svg"], resources.Select(resource => resource.Key).Order());
        using var logo = await server.Client.GetAsync((string)resources["logo-svg"]!, TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", logo.Content.Headers.ContentType!.MediaType);
        Assert.Equal("<svg/>", await logo.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((200, "define([]);"), await Sent((string)resources["kernel"]!));
        Assert.All(
            ["/kernelspecs/other/secret.txt", "/kernelspecs/other/kernel.json", "/kernelspecs/none/logo-svg.svg"],
            path => Assert.Equal(404, server.GetAsync(path).Result.Status));

        async Task<(int, string)> Sent(string path) => await server.GetAsync(path) is var answer ? (answer.Status, answer.Text) : default;
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
