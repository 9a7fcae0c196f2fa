using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookWorkers.Tests;

/// <summary>The course's own notebooks, run in a browser from top to bottom.</summary>
public sealed class CourseInBrowserTests(PublishedWorkers workers, ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const int Patience = 600_000;

    [LongTheory]
    [InlineData("main")]
    [InlineData("1-data-exploration")]
    [InlineData("4-evaluation")]
    public async Task Notebook_RunsFromTopToBottom(string name)
    {
        using var folder = new TempFolder();
        await workers.WriteSiteAsync(Path.Combine(Repository.Folder, "notebooks"), folder.Find("site"));
        await using var server = await StaticServer.StartAsync(folder.Find("site"));
        var page = await chromium.VisitAsync(
            new Uri(server.Address, $"{name}.html"), change: options => options.ServiceWorkers = ServiceWorkerPolicy.Allow);
        await page.GetByRole(AriaRole.Link, new() { Name = "Run it here" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync();
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(page.Locator("#kernel.busy")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#kernel.idle")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("#failed")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#run-stale")).ToBeHiddenAsync();
    }
}
