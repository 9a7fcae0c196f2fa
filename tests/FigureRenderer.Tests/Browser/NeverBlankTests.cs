using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>The drawing stands wherever no live chart can.</summary>
public sealed class NeverBlankTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Broken = "window.Plotly = { newPlot: () => { throw new Error('broken'); } };";
    private const string Rejecting =
        "window.Plotly = { newPlot: () => Promise.reject(new Error('broken')), purge: () => { throw new Error('broken'); } };";
    private const string Idle = "window.Plotly = { newPlot: () => Promise.resolve() };";

    [Fact]
    public async Task ScriptsOff_ShowsTheDrawing()
    {
        IPage page = await chromium.OpenAsync(Figures.Bars(), scripts: false);
        await ShowsTheDrawingAsync(page);
    }

    [Fact]
    public async Task NoNetwork_ShowsTheDrawing_WithoutAWord()
    {
        IPage page = await chromium.OpenAsync(Figures.Bars(), plotly: false);
        await page.WaitForFunctionAsync("() => window.figureRenderer.loading === false");
        await ShowsTheDrawingAsync(page);
        Assert.Empty(chromium.Complaints(page));
    }

    [SampledTheory(3)]
    [InlineData("[]")]
    [InlineData("""[{"x":[],"y":[],"name":"nothing"}]""")]
    [InlineData("""[{"x":[1,2],"y":["NaN","Infinity"]}]""")]
    public async Task FigureWithoutData_SaysSo_DrawnAndLive(string data)
    {
        string html = FigureHtml.Render($$"""{"data":{{data}},"layout":{"width":500,"height":300} }""");
        IPage page = await chromium.OpenAsync(html, plotly: false);
        await Assertions.Expect(page.Locator("svg text", new PageLocatorOptions { HasText = "No data" })).ToHaveCountAsync(1);
        IPage live = await chromium.OpenAsync(html);
        await ChromiumPage.LiveAsync(live);
        await Assertions.Expect(live.Locator(".annotation-text")).ToHaveTextAsync("No data");
    }

    [Fact]
    public async Task PolicyWithoutInlineScripts_ShowsTheDrawing()
    {
        IPage page = await chromium.OpenAsync(
            "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src "
                + $"'none'\"><title>figures</title></head><body>{Figures.Bars()}</body></html>");
        await ShowsTheDrawingAsync(page);
    }

    [Fact]
    public async Task PolicyWithoutStyles_ShowsTheDrawing()
    {
        IPage page = await chromium.OpenAsync(
            "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; style-src "
                + $"'none'\"><title>figures</title></head><body data-theme=\"dark\">{Figures.Bars()}</body></html>");
        await ShowsTheDrawingAsync(page);
    }

    [SampledTheory(3)]
    [InlineData(Broken)]
    [InlineData(Rejecting)]
    [InlineData(Idle)]
    public async Task LibraryThatFails_LeavesTheDrawing(string library)
    {
        IPage page = await chromium.OpenAsync($"<script>{library}</script>{Figures.Bars()}");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-figure]').dataset.figure === 'failed'");
        await ShowsTheDrawingAsync(page);
        Assert.Equal(1, await page.Locator("[data-figure] > *").CountAsync());
    }

    [Fact]
    public async Task LibraryThatNeverAnswers_LeavesTheDrawing()
    {
        IPage page = await chromium.OpenAsync(
            $"<script>window.Plotly = {{ newPlot: () => new Promise(() => window.asked = true) }};</script>{Figures.Bars()}");
        await page.WaitForFunctionAsync("() => window.asked");
        await ShowsTheDrawingAsync(page);
    }

    [Fact]
    public async Task LibraryThatIsNoScript_LeavesTheDrawing()
    {
        IPage page = await chromium.OpenAsync(Figures.Bars(), plotly: false, before: page => page.RouteAsync(
            ChromiumPage.PlotlyAddress,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = "/* a portal's page */" })));
        await page.WaitForFunctionAsync("() => window.figureRenderer.loading === false");
        await ShowsTheDrawingAsync(page);
    }

    [LongFact]
    public async Task FigureThatNeedsWebGl_WithoutIt_StaysADrawing()
    {
        IPage page = await chromium.OpenAsync(Figures.Points("scattergl") + Figures.Points("scatter"), before: page =>
            page.AddInitScriptAsync(
                "const before = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind) { return "
                    + "/webgl/.test(kind) ? null : before.apply(this, arguments); };"));
        await ChromiumPage.LiveAsync(page);
        Assert.Equal(
            ["still", "live"],
            await page.Locator("[data-figure]").EvaluateAllAsync<string[]>("places => places.map(place => place.dataset.figure)"));
        await ShowsTheDrawingAsync(page);
    }

    [LongFact]
    public async Task FigureThatNeedsWebGl_WithIt_IsLive()
    {
        IPage page = await chromium.OpenAsync(Figures.Points("scattergl"));
        await ChromiumPage.LiveAsync(page);
    }

    [Fact]
    public async Task LabelsWithMarkup_RunNothing()
    {
        const string hostile =
            "</script><script>window.hostile = 1</script><img src=x onerror='window.hostile = 2'><svg onload='window.hostile = 3'>\u2028";
        string label = System.Text.Json.JsonSerializer.Serialize(hostile);
        string figure = $$$"""
            {"data":[{"type":"bar","name":{{{label}}},"x":[{{{label}}},"b"],"y":[1,2],"text":[{{{label}}},""],"hovertemplate":{{{label}}}},{"y":[1,2],"name":{{{label}}}}],
            "layout":{"title":{"text":{{{label}}}},"xaxis":{"title":{"text":{{{label}}}}},"annotations":[{"text":{{{label}}},"x":0,"y":1}],"template":{"data":{{{{label}}}:[{"color":"red"}]}},
            {{{label}}}:{{{label}}},"font":{"family":{{{label}}},"color":{{{label}}}},"paper_bgcolor":null}}
            """;
        foreach (bool plotly in new[] { true, false })
        {
            IPage page = await chromium.OpenAsync($"<div data-theme=dark>{FigureHtml.Render(figure)}</div>", plotly: plotly);
            if (plotly) await ChromiumPage.LiveAsync(page);
            else await page.WaitForFunctionAsync("() => window.figureRenderer.loading === false");
            await page.Mouse.MoveAsync(250, 300);
            await page.Mouse.MoveAsync(300, 250);
            Assert.True(await page.EvaluateAsync<bool>("() => window.hostile === undefined"));
        }
    }

    private static async Task ShowsTheDrawingAsync(IPage page)
    {
        ILocator drawing = page.Locator("[data-figure] > svg, [id^=figure-] img").First;
        LocatorBoundingBoxResult? box = await drawing.BoundingBoxAsync();
        Assert.True(box is { Width: > 300, Height: > 150 });
        Assert.True(await drawing.IsVisibleAsync());
        Assert.NotEqual("#ffffff", await Pixels.AtAsync(page, box.X + (box.Width / 2), box.Y + (box.Height / 4)));
    }
}
