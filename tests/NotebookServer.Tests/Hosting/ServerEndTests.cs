using System.Net;
using NotebookServer.Tests.Documents;

namespace NotebookServer.Tests.Hosting;

/// <summary>When a server ends by itself.</summary>
public sealed class ServerEndTests
{
    [Fact]
    public async Task ServerThatIsToEndWhenNobodyIsConnected_WaitsForAllToLeave()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "a.ipynb"), """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""",
            TestContext.Current.CancellationToken);
        using var server = await ServerProcess.StartAsync(folder.Path, "--idle", "1");
        using (var page = (await server.OpenAsync("a.ipynb")).Socket)
        {
            await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
            Assert.True(server.IsRunning);
        }
        Assert.Equal(0, await server.EndAsync());
    }

    [Fact]
    public async Task Client_CanEndTheServer()
    {
        using var folder = new TempFolder();
        using var server = await ServerProcess.StartAsync(folder.Path);
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(HttpMethod.Post, "api/shutdown"));
        Assert.Equal(0, await server.EndAsync());
    }
}
