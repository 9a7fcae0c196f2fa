using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookWorkers.Tests;

/// <summary>The course's own notebooks, run in a browser from top to bottom.</summary>
public sealed class CourseInBrowserTests(PublishedWorkers workers, ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const int Patience = 600_000;

    /// <summary>
    /// A first visit loads 15 MB at most until the first cell has run, from a server that compresses nothing; a second one next to none.
    /// </summary>
    [LongFact]
    public async Task FirstVisit_IsSmall_AndTheSecondOneMore()
    {
        using var folder = new TempFolder();
        await workers.WriteSiteAsync(Path.Combine(Repository.Folder, "notebooks"), folder.Find("site"));
        await using var server = await StaticServer.StartAsync(folder.Find("site"));
        var page = await chromium.VisitAsync(
            new Uri(server.Address, "live/main.html"), change: options => options.ServiceWorkers = ServiceWorkerPolicy.Allow);
        await RunFirstCellAsync(page);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        long first = server.Sent;
        Assert.InRange(first, 1, 15_000_000);

        await page.ReloadAsync();
        await RunFirstCellAsync(page);
        Assert.InRange(server.Sent - first, 1, 200_000);
    }

    [LongTheory]
    [InlineData("main")]
    [InlineData("1-data-exploration")]
    [InlineData("2-training")]
    [InlineData("3-hyperparameter-sweep")]
    [InlineData("4-evaluation")]
    [InlineData("5-custom-images")]
    public async Task Notebook_RunsFromTopToBottom_AndOnceMoreWithoutANetwork(string name)
    {
        using var folder = new TempFolder();
        await workers.WriteSiteAsync(Path.Combine(Repository.Folder, "notebooks"), folder.Find("site"));
        await using var server = await StaticServer.StartAsync(folder.Find("site"));
        var page = await chromium.VisitAsync(
            new Uri(server.Address, $"{name}.html"), change: options => options.ServiceWorkers = ServiceWorkerPolicy.Allow);
        await page.GetByRole(AriaRole.Link, new() { Name = "Run it here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync();
        await RunAllAsync(page);

        server.TurnOff();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync();
        await RunAllAsync(page);
    }

    private static async Task RunAllAsync(IPage page)
    {
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(page.Locator("#kernel.busy")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("#failed")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#run-stale")).ToBeHiddenAsync();
    }

    private static async Task RunFirstCellAsync(IPage page)
    {
        var cell = page.Locator(".cell", new() { Has = page.Locator(".run:visible") }).First;
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync();
        await cell.Locator(".run").ClickAsync();
        await Assertions.Expect(cell.Locator(".took")).ToBeVisibleAsync();
    }
}
