using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>What a person learns who points at a drawing, and what a click on its legend does, where plotly.js is not available.</summary>
public sealed class HoverTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Layout =
        """{"width":600,"height":400,"xaxis":{"range":[0,4]},"yaxis":{"range":[0,4]},"margin":{"l":50,"r":50,"t":50,"b":50}}""";

    private const string TwoLines = """
        {"data":[{"name":"a","x":[1,2,3],"y":[1,3,2],"mode":"lines+markers"},{"name":"b","x":[1,2,3],"y":[2,1,1],"legendgroup":"g"},{"name":"band","x":[1,3],"y":[3,3],"legendgroup":"g","showlegend":false,"hoverinfo":"skip"}],
         "layout":{"width":600,"height":400}}
        """;

    [SampledTheory(3)]
    [InlineData("""{"x":[1,2,3],"y":[1,3,2],"mode":"markers"}""", 2, 3, "(2, 3)")]
    [InlineData("""{"x":[1,2,3],"y":[1,3,2],"text":["one","<b>two</b><br>lines","three"],"mode":"markers"}""", 2, 3, "(2, 3)\ntwo\nlines")]
    [InlineData(
        """{"x":[1,2,3],"y":[1,3.14159,2],"customdata":["p","q","r"],"hovertemplate":"%{customdata}: %{y:.2f} of %{x}<extra></extra>"}""",
        2, 3.14159, "q: 3.14 of 2")]
    [InlineData(
        """{"x":[1,2],"y":[1,0.98765],"text":"epoch","hovertemplate":"%{text} %{y:.1%}, &lt;5%<extra></extra>"}""", 2, 0.98765,
        "epoch 98.8%, <5%")]
    [InlineData("""{"y":[1,-0.5,2],"x":[1,2,3],"base":1,"type":"bar"}""", 2, 0.8, "(2, −0.5)")]
    [InlineData(
        """{"type":"bar","x":[1,2],"y":[3,2],"hovertext":["low","high"],"hovertemplate":"%{hovertext}<extra></extra>"}""", 2, 0.2, "high")]
    [InlineData(
        """{"type":"bar","orientation":"h","y":[1,2],"x":[1234567,2],"hovertemplate":"%{x:,}<extra></extra>"}""", 3, 1.1, "1,234,567")]
    [InlineData("""{"type":"heatmap","z":[[1,2],[3,null]],"x":[1,2],"y":[1,2]}""", 0.8, 2.2, "x: 1\ny: 2\nz: 3")]
    [InlineData(
        """{"type":"heatmap","z":[[1,2],[3,4]],"text":[["a","b"],["c","d"]],"hovertemplate":"%{text}<extra></extra>"}""", 0.9, 0.2, "b")]
    [InlineData("""{"type":"histogram","x":[0.5,1.2,1.4,1.6,2.5],"xbins":{"start":0,"end":3,"size":1} }""", 1.5, 1.0, "1 to 2: 3")]
    [InlineData(
        """{"type":"box","y":[1,2,3],"x0":2}""", 2, 2.1, "max: 3\nupper fence: 3\nq3: 2.75\nmedian: 2\nq1: 1.25\nlower fence: 1\nmin: 1")]
    public async Task Mark_TellsWhatItIs(string trace, double x, double y, string expected)
    {
        IPage page = await OpenAsync($$"""{"data":[{{trace}}],"layout":{{Layout}}}""");
        await PointAsync(page, x, y);
        Assert.Equal(expected, await TooltipAsync(page));
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task PointFarAway_GapAndSkippedTrace_TellNothing()
    {
        IPage page = await OpenAsync(
            $$"""{"data":[{"x":[1],"y":[1],"mode":"markers"},{"x":[3],"y":[3],"mode":"markers","hoverinfo":"skip"}],"layout":{{Layout}}}""");
        await PointAsync(page, 1.1, 1);
        Assert.Equal("(1, 1)", await TooltipAsync(page));
        await PointAsync(page, 1.5, 1);
        Assert.Null(await TooltipAsync(page));
        await PointAsync(page, 3, 3);
        Assert.Null(await TooltipAsync(page));
    }

    [Fact]
    public async Task TextsOfMarks_NeverBecomeElements()
    {
        IPage page = await OpenAsync(
            $$"""{"data":[{"x":[2],"y":[2],"text":"<img src=x onerror='document.title=1'><script>1</script>5 < 6 & <i>so</i>","hoverinfo":"text"}],"layout":{{Layout}}}""");
        await PointAsync(page, 2, 2);
        Assert.Equal("15 < 6 & so", await TooltipAsync(page));
        Assert.Equal(0, await page.Locator("[role=tooltip] :not(i)").CountAsync());
    }

    [Fact]
    public async Task Tooltip_StaysInTheFigure_FollowsTheTheme_AndGoesWithEscape()
    {
        string html = FigureHtml.Render(
            $$"""{"data":[{"x":[0,4],"y":[0,4],"mode":"markers","text":"{{new string('w', 30)}} {{new string('w', 30)}}"}],"layout":{"template":{{Figures.Template}},"width":600,"height":400} }""");
        IPage page = await chromium.OpenAsync($"<div data-theme=\"dark\">{html}</div>", plotly: false);
        ILocator tooltip = page.Locator("[role=tooltip]");
        LocatorBoundingBoxResult sheet = (await page.Locator("svg[data-axes]").BoundingBoxAsync())!;
        foreach ((double x, double y) in new[] { (0.0, 0.0), (4, 4) })
        {
            await PointAsync(page, x, y);
            LocatorBoundingBoxResult box = (await tooltip.BoundingBoxAsync())!;
            Assert.InRange(box.X, sheet.X, sheet.X + sheet.Width - box.Width);
            Assert.InRange(box.Y, sheet.Y, sheet.Y + sheet.Height - box.Height);
        }
        Assert.Equal("rgb(17, 17, 17)", await tooltip.EvaluateAsync<string>("tip => getComputedStyle(tip).backgroundColor"));
        Assert.Equal("rgb(238, 238, 238)", await tooltip.EvaluateAsync<string>("tip => getComputedStyle(tip).color"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await tooltip.CountAsync());
    }

    [LongFact]
    public async Task LegendEntry_HidesAndShowsItsTrace_ADoubleClickIsolatesIt()
    {
        IPage page = await OpenAsync(TwoLines);
        ILocator first = page.Locator("[data-legend='0']"), second = page.Locator("[data-legend='1']");
        await first.ClickAsync();
        Assert.Equal("hidden seen seen", await SeenAsync(page));
        Assert.Equal("false", await first.GetAttributeAsync("aria-pressed"));
        await first.ClickAsync();
        Assert.Equal("seen seen seen", await SeenAsync(page));
        await second.ClickAsync();
        Assert.Equal("seen hidden hidden", await SeenAsync(page));
        await second.DblClickAsync();
        Assert.Equal("hidden seen seen", await SeenAsync(page));
        await second.DblClickAsync();
        Assert.Equal("seen seen seen", await SeenAsync(page));
    }

    [Fact]
    public async Task LegendEntry_IsAButtonForTheKeyboard()
    {
        IPage page = await OpenAsync(TwoLines);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("0", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('data-legend')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("hidden seen seen", await SeenAsync(page));
        await page.Keyboard.PressAsync(" ");
        Assert.Equal("seen seen seen", await SeenAsync(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "a", Exact = true })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task HiddenTrace_TellsNothing_AndOneThatStandsInTheLegendOnlyIsShown()
    {
        IPage page = await OpenAsync(
            $$"""{"data":[{"name":"a","x":[1],"y":[1],"mode":"markers"},{"name":"b","x":[3],"y":[3],"mode":"markers","visible":"legendonly"}],"layout":{{Layout}}}""");
        await PointAsync(page, 3, 3);
        Assert.Null(await TooltipAsync(page));
        await page.Locator("[data-legend='1']").ClickAsync();
        await PointAsync(page, 3, 3);
        Assert.Equal("(3, 3)\nb", await TooltipAsync(page));
        await page.Locator("[data-legend='0']").ClickAsync();
        await PointAsync(page, 1, 1);
        Assert.Null(await TooltipAsync(page));
    }

    [Fact]
    public async Task SavedPage_OnAPhone_TellsAtATap()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("figure-").FullName, "figure.html");
        try
        {
            string figure = FigureHtml.Render(
                $$"""{"data":[{"x":[2],"y":[2],"mode":"markers"}],"layout":{{Layout}}}""", new FigureHtmlOptions { PlotlyAddress = null });
            await File.WriteAllTextAsync(
                file, $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{figure}<p>elsewhere</p></body></html>",
                TestContext.Current.CancellationToken);
            IPage page = await chromium.VisitAsync(new Uri(file), change: options => (options.HasTouch, options.IsMobile) = (true, false));
            (float left, float top) = await PlaceAsync(page, 2, 2);
            await page.Touchscreen.TapAsync(left, top);
            Assert.Equal("(2, 2)", await TooltipAsync(page));
            await page.Locator("p").TapAsync();
            Assert.Null(await TooltipAsync(page));
            await page.Touchscreen.TapAsync(left, top);
            (left, top) = await PlaceAsync(page, 0.2, 3.8);
            await page.Touchscreen.TapAsync(left, top);
            Assert.Null(await TooltipAsync(page));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public async Task LiveChart_TakesOver_WithoutATrace()
    {
        IPage page = await OpenAsync($$"""{"data":[{"x":[2],"y":[2],"mode":"markers"}],"layout":{{Layout}}}""");
        await PointAsync(page, 2, 2);
        Assert.NotNull(await TooltipAsync(page));
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = ChromiumPage.Plotly });
        await page.EvaluateAsync("() => window.figureRenderer.waiting.forEach(chart => chart(Plotly))");
        await ChromiumPage.LiveAsync(page);
        Assert.Null(await TooltipAsync(page));
        Assert.Equal(0, await page.Locator("[data-axes]").CountAsync());
        Assert.Empty(chromium.Complaints(page));
    }

    private Task<IPage> OpenAsync(string figure) =>
        chromium.OpenAsync(FigureHtml.Render(figure, new FigureHtmlOptions { PlotlyAddress = null }), plotly: false);

    private static async Task PointAsync(IPage page, double x, double y)
    {
        (float left, float top) = await PlaceAsync(page, x, y);
        await page.Mouse.MoveAsync(left, top);
    }

    /// <summary>Where a value of the first axes is on the page.</summary>
    private static async Task<(float X, float Y)> PlaceAsync(IPage page, double x, double y)
    {
        float[] place = await page.EvaluateAsync<float[]>("""
            ([x, y]) => {
                const svg = document.querySelector("[data-axes]"), box = svg.getBoundingClientRect(), axes = svg.getAttribute("data-axes").split(" ").map(axis => axis.split(","));
                const px = (id, value) => { const axis = axes.find(axis => axis[0] === id); return +axis[4] + (value - axis[2]) / (axis[3] - axis[2]) * (axis[5] - axis[4]); };
                return [box.left + px("x", x), box.top + px("y", y)];
            }
            """, new[] { x, y });
        return (place[0], place[1]);
    }

    /// <summary>The tooltip's lines; null for none.</summary>
    private static async Task<string?> TooltipAsync(IPage page) =>
        await page.EvaluateAsync<string?>("() => { const tip = document.querySelector('[role=tooltip]'); return tip && tip.innerText; }");

    private static Task<string> SeenAsync(IPage page) => page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('[data-trace]')].map(trace => "
            + "getComputedStyle(trace).display === 'none' ? 'hidden' : 'seen').join(' ')");
}
