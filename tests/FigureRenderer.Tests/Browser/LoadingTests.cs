using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>Where plotly.js comes from, and what stays where it does not come.</summary>
public sealed class LoadingTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string RequireJs = "/usr/share/javascript/requirejs/require.js";

    [Fact]
    public async Task Page_WithNothing_LoadsPlotlyOnceForAllFigures()
    {
        int requests = 0;
        IPage page = await chromium.OpenAsync(Figures.Bars() + Figures.Bars() + Figures.Bars(), before: page =>
        {
            page.Request += (_, request) => requests += request.Url == ChromiumPage.PlotlyAddress ? 1 : 0;
            return Task.CompletedTask;
        });
        await ChromiumPage.LiveAsync(page, 3);
        Assert.Equal(1, requests);
        Assert.Equal(0, await page.Locator("svg[role=img]").CountAsync());
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Page_WithPlotly_UsesItsOwn()
    {
        IPage page = await chromium.OpenAsync($"<script>{ChromiumPage.Plotly}</script>" + Figures.Bars(), plotly: false);
        await ChromiumPage.LiveAsync(page);
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Page_WithPlotlyAsAModule_UsesIt()
    {
        string html = $"<script>{ChromiumPage.Plotly}</script>" + Requiring("""
            <script>
            const library = window.Plotly;
            delete window.Plotly;
            define("plotly", [], () => library);
            require(["plotly"], () => document.body.insertAdjacentHTML("beforeend", "<p id=defined>"));
            </script>
            """);
        IPage page = await chromium.OpenAsync(html, plotly: false);
        await page.Locator("#defined").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await AppendAsync(page, Figures.Bars());
        await ChromiumPage.LiveAsync(page);
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Page_WithRequireJs_LoadsPlotlyThroughIt_AndItsOwnModulesGoOn()
    {
        const string module = "https://notebook.test/module.js";
        IPage page = await chromium.OpenAsync(Requiring(Figures.Bars() + Figures.Bars()), before: page => page.RouteAsync(
            module,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = "define([], () => 'mine');" })));
        await ChromiumPage.LiveAsync(page, 2);
        Assert.Equal("mine", await page.EvaluateAsync<string>($"new Promise((resolve, reject) => require(['{module}'], resolve, reject))"));
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Page_WithRequireJsAndACopy_ReportsNoMismatchedModule()
    {
        IPage page = await chromium.OpenAsync(Requiring(Figures.Carrier() + Figures.Bars()), plotly: false);
        await ChromiumPage.LiveAsync(page, 2);
        Assert.Equal(
            "mine",
            await page.EvaluateAsync<string>(
                "new Promise((resolve, reject) => { define('mine', [], () => 'mine'); require(['mine'], resolve, reject); })"));
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Page_WithACopy_NeedsNoNetwork_AndHoldsTheCopyOnce()
    {
        string html = Figures.Carrier() + string.Concat(Enumerable.Range(0, 11).Select(_ => Figures.Bars()));
        Assert.InRange(html.Length, 1_000_000, 1_900_000);
        IPage page = await chromium.OpenAsync(html, plotly: false);
        await ChromiumPage.LiveAsync(page, 12);
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Figure_BeforeTheCopy_ComesAliveWithIt()
    {
        IPage page = await chromium.OpenAsync(Figures.Bars(), plotly: false);
        Assert.Equal("still", await page.Locator("[data-figure]").GetAttributeAsync("data-figure"));
        await AppendAsync(page, Figures.Carrier());
        await ChromiumPage.LiveAsync(page, 2);
    }

    [LongFact]
    public async Task Figure_BeforeTheCopyInTheSamePage_FetchesNothing()
    {
        bool fetched = false;
        IPage page = await chromium.OpenAsync(Figures.Bars() + Figures.Carrier(), before: page =>
        {
            page.Request += (_, request) => fetched |= request.Url == ChromiumPage.PlotlyAddress;
            return Task.CompletedTask;
        });
        await ChromiumPage.LiveAsync(page, 2);
        Assert.False(fetched);
    }

    [LongFact]
    public async Task Figure_WithADamagedCopy_TakesTheAddress()
    {
        IPage page = await chromium.OpenAsync(Figures.Carrier(Convert.ToBase64String([31, 139, 8, 0, 1, 2, 3])));
        await ChromiumPage.LiveAsync(page);
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Figure_WhoseLibraryFailedOnce_ComesAliveWithALaterOne()
    {
        IPage page = await chromium.OpenAsync(Requiring(Figures.Bars()), plotly: false);
        await page.WaitForFunctionAsync("() => window.figureRenderer && window.figureRenderer.loading === false");
        string plotly = ChromiumPage.Plotly;
        await page.RouteAsync(
            ChromiumPage.PlotlyAddress,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = plotly }));
        await AppendAsync(page, Figures.Bars());
        await ChromiumPage.LiveAsync(page, 2);
    }

    // As notebooks do: scripts of markup that is inserted do not run by themselves.
    private static async Task AppendAsync(IPage page, string html) => await page.EvaluateAsync("""
        html => {
            const output = document.createElement("div");
            output.innerHTML = html;
            document.body.appendChild(output);
            for (const old of output.querySelectorAll("script")) {
                const script = document.createElement("script");
                script.textContent = old.textContent;
                old.replaceWith(script);
            }
        }
        """, html);

    private static string Requiring(string html)
    {
        DebianPackage.RequireFile(RequireJs, "jupyter-notebook");
        return $"<script>{File.ReadAllText(RequireJs)}</script>{html}";
    }
}
