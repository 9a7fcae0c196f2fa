using System.Collections.Concurrent;
using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>The explorer of a sweep in Chromium, by mouse, finger and keyboard.</summary>
public sealed class ExplorerBrowserTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string All = "7 trials; best 0.9 (trial 4). 1 without a value is not shown.";

    private static readonly string[] s_allRows = ["4", "3", "2", "1", "0", "6 (running)", "5 (pruned)"];

    [Fact]
    public async Task Mouse_DrawsMovesResizesAndClearsARange()
    {
        Explorer explorer = await OpenAsync();
        await explorer.ShowsAsync(s_allRows, All);

        await explorer.DragAsync(0, Rate(1.5), Rate(3.5));
        await explorer.ShowsAsync(
            ["2", "1", "6 (running)", "5 (pruned)"], "4 of 7 trials; best 0.7 (trial 2). 1 without a value is not shown.");

        await explorer.DragAsync(0, Rate(2.5), Rate(3.5));
        await explorer.ShowsAsync(["3", "2", "6 (running)"], "3 of 7 trials; best 0.8 (trial 3). 1 without a value is not shown.");

        await explorer.DragAsync(0, Rate(4.5), Rate(5.15));
        await explorer.ShowsAsync(["4", "3", "2", "6 (running)"], "4 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");

        // The optimizers' axis has Adam below SGD.
        await explorer.DragAsync(1, 0.4, 0.01);
        await explorer.ShowsAsync(["4", "2"], "2 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");

        (float x, float y) = await explorer.PlaceAsync(0, Rate(4));
        await explorer.Page.Mouse.DblClickAsync(x, y);
        await explorer.ShowsAsync(["4", "2", "0", "5 (pruned)"], "4 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");
        await explorer.Root.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Show all" }).ClickAsync();
        await explorer.ShowsAsync(s_allRows, All);
        Assert.Empty(chromium.Complaints(explorer.Page));
    }

    [Fact]
    public async Task Keys_MoveTheEnds_AndEscapeClears()
    {
        Explorer explorer = await OpenAsync();
        ILocator low = explorer.Grip(0, 0), high = explorer.Grip(0, 1);
        await low.PressAsync("ArrowUp");
        await low.PressAsync("ArrowRight");
        await explorer.ShowsAsync(["4", "3", "2", "6 (running)"], "4 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");
        Assert.Equal("3", await low.GetAttributeAsync("aria-valuetext"));
        Assert.Equal("rate, lower end", await low.GetAttributeAsync("aria-label"));
        await high.PressAsync("ArrowDown");
        await explorer.ShowsAsync(["3", "2", "6 (running)"], "3 of 7 trials; best 0.8 (trial 3). 1 without a value is not shown.");
        // The ends do not pass each other.
        await high.PressAsync("Home");
        await explorer.ShowsAsync(["2", "6 (running)"], "2 of 7 trials; best 0.7 (trial 2). 1 without a value is not shown.");
        await explorer.Grip(1, 1).PressAsync("ArrowLeft");
        await explorer.ShowsAsync(["2"], "1 of 7 trials; best 0.7 (trial 2). 1 without a value is not shown.");
        await explorer.Grip(1, 1).PressAsync("Escape");
        await explorer.ShowsAsync(["2", "6 (running)"], "2 of 7 trials; best 0.7 (trial 2). 1 without a value is not shown.");
        await explorer.Grip(3, 1).PressAsync("Escape");
        await explorer.ShowsAsync(s_allRows, All);
    }

    [Fact]
    public async Task RangeWithoutATrial_SaysSo_AndOneWithoutACompletedTrialToo()
    {
        Explorer explorer = await OpenAsync();
        await explorer.DragAsync(0, Rate(3.2), Rate(3.8));
        await explorer.ShowsAsync([], "0 of 7 trials; widen a range, or clear it with Escape. 1 without a value is not shown.");
        await explorer.Grip(0, 0).PressAsync("Escape");
        await explorer.Grip(2, 0).PressAsync("End");
        await explorer.ShowsAsync(["6 (running)"], "1 of 7 trials; none completed yet. 1 without a value is not shown.");
    }

    [Fact]
    public async Task Finger_DrawsARange_AndTwoTapsClearIt()
    {
        Explorer explorer = await OpenAsync(width: 360);
        ICDPSession finger = await explorer.Page.Context.NewCDPSessionAsync(explorer.Page);
        await finger.SendAsync("Emulation.setTouchEmulationEnabled", new Dictionary<string, object> { ["enabled"] = true });
        async Task TouchAsync(string type, params (float X, float Y)[] points) =>
            await finger.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["touchPoints"] = points.Select(point => new { x = point.X, y = point.Y }).ToArray(),
            });
        await TouchAsync("touchStart", await explorer.PlaceAsync(0, Rate(1.5)));
        foreach (double rate in new[] { 2.0, 3.0, 3.5 })
            await TouchAsync("touchMove", await explorer.PlaceAsync(0, Rate(rate)));
        await TouchAsync("touchEnd");
        await explorer.ShowsAsync(
            ["2", "1", "6 (running)", "5 (pruned)"], "4 of 7 trials; best 0.7 (trial 2). 1 without a value is not shown.");
        (float X, float Y) axis = await explorer.PlaceAsync(0, Rate(2.5));
        for (int tap = 0; tap < 2; tap++)
        {
            await TouchAsync("touchStart", axis);
            await TouchAsync("touchEnd");
        }
        await explorer.ShowsAsync(s_allRows, All);
        Assert.Empty(chromium.Complaints(explorer.Page));
    }

    [Fact]
    public async Task PointingAtALine_OrARow_ShowsTheTrialEverywhere()
    {
        Explorer explorer = await OpenAsync();
        ILocator row = explorer.Root.Locator("tbody tr").Nth(1);
        await row.HoverAsync();
        await explorer.PointsAtAsync("Trial 3: validation accuracy 0.8; rate 4, optimizer SGD, momentum not set", row: 1);

        float[] end = await explorer.Root.Locator(".curves .hit[data-trial='4']").EvaluateAsync<float[]>("""
            line => {
                const point = line.getPointAtLength(line.getTotalLength()).matrixTransform(line.getScreenCTM());
                return [point.x, point.y];
            }
            """);
        await explorer.Page.Mouse.MoveAsync(end[0] - 1, end[1]);
        await explorer.PointsAtAsync("Trial 0: validation accuracy 0.5; rate 1, optimizer Adam, momentum not set", row: 4);

        await explorer.Page.Mouse.MoveAsync(1, 1);
        await Assertions.Expect(explorer.Root.Locator(".hot")).ToHaveCountAsync(0);
        ILocator lines = explorer.Root.Locator(".upright .lines");
        await lines.FocusAsync();
        await lines.PressAsync("ArrowDown");
        await lines.PressAsync("ArrowDown");
        await explorer.PointsAtAsync("Trial 3: validation accuracy 0.8; rate 4, optimizer SGD, momentum not set", row: 1);
    }

    [Fact]
    public async Task Curves_OfOtherTrials_AreFaint()
    {
        Explorer explorer = await OpenAsync();
        await explorer.DragAsync(0, Rate(3.5), Rate(5.15));
        foreach (string plot in new[] { ".upright", ".curves" })
        {
            string[] clear = await explorer.Root.Locator($"{plot} .trial[data-trial]:not(.off)")
                .EvaluateAllAsync<string[]>("lines => lines.map(line => line.dataset.trial).sort()");
            Assert.Equal(["0", "1"], clear);
        }
    }

    [Fact]
    public async Task ExplorersOfAPage_DoNotKnowOfEachOther()
    {
        string html = ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials()))
            + ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials()));
        IPage page = await chromium.OpenAsync(html, plotly: false);
        string[] globals = await page.EvaluateAsync<string[]>("() => Object.keys(window)");
        Explorer first = new(page, page.Locator(".sweep-explorer").Nth(0)), second = new(page, page.Locator(".sweep-explorer").Nth(1));
        await second.DragAsync(0, Rate(3.5), Rate(5.15));
        await second.ShowsAsync(["4", "3"], "2 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");
        await first.ShowsAsync(s_allRows, All);
        await first.Grip(0, 1).PressAsync("ArrowDown");
        await second.ShowsAsync(["4", "3"], "2 of 7 trials; best 0.9 (trial 4). 1 without a value is not shown.");
        Assert.Empty(chromium.Complaints(page));
        Assert.DoesNotContain(
            globals,
            name => name.Contains("sweep", StringComparison.OrdinalIgnoreCase)
                || name.Contains("explorer", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Page_AsksForNothing_AndHostileTextsRunNothing()
    {
        var requests = new ConcurrentQueue<string>();
        IPage page = await chromium.OpenAsync(ExplorerExample.Html(
            new SweepExplorer(ExplorerExample.HostileTrials(), ExplorerExample.Hostile)), plotly: false, before: page =>
        {
            page.Request += (_, request) => requests.Enqueue(request.Url);
            return Task.CompletedTask;
        });
        var explorer = new Explorer(page, page.Locator(".sweep-explorer"));
        await explorer.Grip(0, 0).PressAsync("ArrowUp");
        await page.Locator("tbody tr").First.HoverAsync();
        Assert.Contains(ExplorerExample.Hostile, await page.Locator(".detail").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => window.hostile === undefined"));
        Assert.Equal(["https://notebook.test/"], requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(chromium.Complaints(page));
    }

    [SampledTheory(2)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PhoneWidth_HasNoOverflow(bool scripts)
    {
        string html = ExplorerExample.Html(new SweepExplorer(FigureCatalog.Underway()));
        IPage page = await chromium.OpenAsync(html, scripts: scripts, plotly: false, width: 360);
        Assert.True(await page.Locator("html").EvaluateAsync<bool>("page => page.scrollWidth <= 360"));
        ILocator lying = scripts ? page.Locator(".lying") : page.Locator("picture img");
        LocatorBoundingBoxResult box = (await lying.BoundingBoxAsync())!;
        Assert.InRange(box.Width, 300, 360);
        Assert.True(box.Height > 1.1 * box.Width);
    }

    [Theory]
    [InlineData("<body data-jp-theme-light=\"false\">", false, "rgb(17, 17, 17)")]
    [InlineData("<body data-jp-theme-light=\"true\">", true, "rgb(255, 255, 255)")]
    [InlineData("<body class=\"vscode-dark\">", false, "rgb(17, 17, 17)")]
    [InlineData("<body data-figure-theme=\"auto\">", true, "rgb(17, 17, 17)")]
    [InlineData("<body data-figure-theme=\"auto\">", false, "rgb(255, 255, 255)")]
    public async Task Paper_FollowsThePage(string body, bool dark, string paper)
    {
        IPage page = await chromium.OpenAsync(
            $"<!DOCTYPE html><html><head><title>explorer</title></head>{body}{ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials()))}</body></html>", plotly: false, dark: dark);
        Assert.Equal(paper, await page.Locator(".upright .paper").EvaluateAsync<string>("sheet => getComputedStyle(sheet).fill"));
        Assert.Equal(
            paper, await page.Locator(".sweep-explorer").EvaluateAsync<string>("explorer => getComputedStyle(explorer).backgroundColor"));
    }

    [Fact]
    public async Task WithoutScripts_ThereAreDrawingsAndATable()
    {
        IPage page =
            await chromium.OpenAsync(ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials())), scripts: false, plotly: false);
        Assert.Equal(2, await page.Locator("img").CountAsync());
        foreach (ILocator picture in await page.Locator("img").AllAsync())
            Assert.True((await picture.BoundingBoxAsync())!.Width > 200);
        Assert.Equal(7, await page.Locator("tbody tr").CountAsync());
        Assert.Equal(All, await page.Locator(".summary").TextContentAsync());
    }

    /// <summary>The place of a rate on its axis, which reaches from 1 to 5 with a twentieth of that at both ends.</summary>
    private static double Rate(double rate) => (rate - 1 + 0.2) / 4.4;

    private async Task<Explorer> OpenAsync(int width = 1000)
    {
        IPage page =
            await chromium.OpenAsync(ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials())), plotly: false, width: width);
        return new Explorer(page, page.Locator(".sweep-explorer"));
    }

    private sealed record Explorer(IPage Page, ILocator Root)
    {
        internal ILocator Grip(int axis, int end) => Root.Locator($"[data-grip='{axis}'][data-end='{end}']:visible");

        /// <summary>The point of the window at which a share of an axis is.</summary>
        internal async Task<(float X, float Y)> PlaceAsync(int axis, double share)
        {
            await Root.Locator(".plots").ScrollIntoViewIfNeededAsync();
            float[] place = await Root.Locator($".parallel:visible .axis[data-axis='{axis}']").EvaluateAsync<float[]>("""
                (line, share) => {
                    const at = (low, high) => line[low].baseVal.value + share * (line[high].baseVal.value - line[low].baseVal.value);
                    const point = new DOMPoint(at("x1", "x2"), at("y1", "y2")).matrixTransform(line.getScreenCTM());
                    return [point.x, point.y];
                }
                """, share);
            return (place[0], place[1]);
        }

        internal async Task DragAsync(int axis, double from, double to)
        {
            (float x, float y) = await PlaceAsync(axis, from);
            await Page.Mouse.MoveAsync(x, y);
            await Page.Mouse.DownAsync();
            (x, y) = await PlaceAsync(axis, to);
            await Page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 4 });
            await Page.Mouse.UpAsync();
        }

        internal async Task ShowsAsync(string[] rows, string summary)
        {
            await Assertions.Expect(Root.Locator(".summary")).ToHaveTextAsync(summary);
            Assert.Equal(rows, await Root.Locator("tbody th").AllTextContentsAsync());
        }

        /// <summary>The trial is told of, and it is marked in its row, the parallel coordinates and the curves.</summary>
        internal async Task PointsAtAsync(string detail, int row)
        {
            await Assertions.Expect(Root.Locator(".detail")).ToHaveTextAsync(detail);
            await Assertions.Expect(Root.Locator("tbody tr").Nth(row)).ToHaveClassAsync("hot");
            foreach (string plot in new[] { ".upright", ".lying", ".curves" })
                await Assertions.Expect(Root.Locator($"{plot} path.hot")).ToHaveCountAsync(1);
        }
    }
}
