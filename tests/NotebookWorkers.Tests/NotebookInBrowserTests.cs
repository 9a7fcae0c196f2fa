using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookWorkers.Tests;

/// <summary>A notebook whose cells run in the browser itself.</summary>
public sealed class NotebookInBrowserTests(StaticSite site, ChromiumPage chromium) : IClassFixture<StaticSite>, IClassFixture<ChromiumPage>
{
    [LongFact]
    public async Task Cells_Run_AndFollowTheirControls()
    {
        var page = await OpenAsync(
            "controls.ipynb", Cell("int count = 5;  // 1 to 20", "parameters"),
            Cell("var squares = Enumerable.Range(1, count).Select(i => i * i).ToArray();"),
            Cell("Console.WriteLine(string.Join(' ', squares));"), Cell("squares.Sum()"));
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("1 4 9 16 25");
        await Assertions.Expect(Output(page, 3)).ToHaveTextAsync("55");

        await page.GetByLabel("Run as I tweak").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lower count" }).ClickAsync();
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("1 4 9 16");
        await Assertions.Expect(Output(page, 3)).ToHaveTextAsync("30");
        await Assertions.Expect(page.Locator(".cell").First.Locator(".static")).ToContainTextAsync("int count = 4;");
    }

    [LongFact]
    public async Task Faults_AreShownAtTheirLines()
    {
        var page = await OpenAsync("faults.ipynb", Cell("int a = 1;\nint b = \"x\";"), Cell("int[] none = [];\nnone[3]"));
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("Cannot implicitly convert type 'string' to 'int'");
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("line 2");
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("System.IndexOutOfRangeException");
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("line 2");
    }

    /// <summary>
    /// What a cell prints is shown while it runs; one that cannot hear is ended with its worker, and the next one has another.
    /// </summary>
    [LongFact]
    public async Task EndlessCell_ShowsWhatItPrints_AndIsEnded()
    {
        var page = await OpenAsync(
            "endless.ipynb", Cell("int kept = 1;"),
            Cell("for (long i = 0; ; i++) { if (i % 1_000_000 == 0) Console.WriteLine($\"still here {i}\"); }"), Cell("1 + 2"));
        await RunAsync(page, 0);
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("still here 1000000");
        await page.Locator("[data-command=interrupt]").First.ClickAsync();
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("The kernel has ended; its variables are gone.");
        await Assertions.Expect(page.Locator(".cell").First).ToContainTextAsync("not run");
        await RunAsync(page, 2);
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("3");
    }

    private static JsonObject Cell(string source, params string[] tags) => new()
    {
        ["cell_type"] = "code",
        ["id"] = Guid.NewGuid().ToString("N")[..8],
        ["execution_count"] = null,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
        ["outputs"] = new JsonArray(),
        ["source"] = source,
    };

    private static ILocator Output(IPage page, int index) => page.Locator(".cell").Nth(index).Locator(".outputs");

    private static Task RunAsync(IPage page, int index) => page.Locator(".cell").Nth(index).Locator(".run").ClickAsync();

    private async Task<IPage> OpenAsync(string name, params JsonObject[] cells)
    {
        var address = site.Add(name, new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString());
        var page = await chromium.VisitAsync(address);
        await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        return page;
    }
}
