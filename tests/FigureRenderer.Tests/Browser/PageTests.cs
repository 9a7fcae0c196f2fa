using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>A figure fits the page that it stands on: its theme, its width, its paper.</summary>
public sealed class PageTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string White = "rgb(255, 255, 255)", Black = "rgb(17, 17, 17)", Data = "rgb(204, 68, 17)";

    [SampledTheory(8)]
    [InlineData("<body data-jp-theme-light=\"false\">", true)]
    [InlineData("<body data-jp-theme-light=\"true\">", false)]
    [InlineData("<body class=\"vscode-dark\">", true)]
    [InlineData("<body class=\"vscode-high-contrast\">", true)]
    [InlineData("<body class=\"vscode-high-contrast vscode-high-contrast-light\">", false)]
    [InlineData("<body data-vscode-theme-kind=\"vscode-dark\">", true)]
    [InlineData("<body data-theme=\"dark\">", true)]
    [InlineData("<body>", false)]
    public async Task DarkPage_TurnsDrawingAndChartDark_ButNotTheData(string body, bool dark)
    {
        foreach (bool live in new[] { false, true })
        {
            IPage page = await chromium.OpenAsync(
                $"<!DOCTYPE html><html><head><title>figures</title></head>{body}{Figures.Bars()}</body></html>", plotly: live, dark: true);
            if (live) await ChromiumPage.LiveAsync(page);
            Assert.Equal(dark ? Black : White, await PaperAsync(page, live));
            Assert.Equal(Data, await BarAsync(page, live));
        }
    }

    [LongTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OwnPage_FollowsThePersonsPreference(bool dark)
    {
        foreach (bool live in new[] { false, true })
        {
            IPage page = await chromium.OpenAsync(
                $"<!DOCTYPE html><html data-figure-theme=\"auto\"><head><title>figures</title></head><body>{Figures.Bars()}</body></html>",
                plotly: live, dark: dark);
            if (live) await ChromiumPage.LiveAsync(page);
            Assert.Equal(dark ? Black : White, await PaperAsync(page, live));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ScriptsOff_DrawingFollowsThePersonsPreference(bool dark)
    {
        IPage page = await chromium.OpenAsync(
            "<!DOCTYPE html><html><head><meta name=\"color-scheme\" content=\"light "
                + $"dark\"><title>figures</title></head><body>{Figures.Bars()}</body></html>",
            scripts: false, dark: dark);
        Assert.Equal(dark ? "#111111" : "#ffffff", await Pixels.AtAsync(page, 20, 20));
    }

    [LongFact]
    public async Task FigureWithAPaperOfItsOwn_KeepsIt()
    {
        foreach (bool live in new[] { false, true })
        {
            IPage page =
                await chromium.OpenAsync($"<div data-theme=\"dark\">{Figures.Bars(",\"paper_bgcolor\":\"#fffff0\"")}</div>", plotly: live);
            if (live) await ChromiumPage.LiveAsync(page);
            Assert.Equal("rgb(255, 255, 240)", await PaperAsync(page, live));
        }
    }

    [LongFact]
    public async Task Theme_ChangesWithThePage_AndKeepsTheZoom()
    {
        IPage page = await chromium.OpenAsync(
            $"<!DOCTYPE html><html data-figure-theme=\"auto\"><head><title>figures</title></head><body>{Figures.Bars()}</body></html>");
        await ChromiumPage.LiveAsync(page);
        await page.EvaluateAsync(
            "() => Plotly.relayout(document.querySelector('.js-plotly-plot'), { 'yaxis.range[0]': 1, 'yaxis.range[1]': 2 })");
        foreach ((string script, string color)
            in new[] { ("document.body.dataset.theme = 'dark'", Black), ("delete document.body.dataset.theme", White) })
        {
            await page.EvaluateAsync(script);
            await PaperBecomesAsync(page, color);
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await PaperBecomesAsync(page, Black);
        double[] range = await page.EvaluateAsync<double[]>("() => document.querySelector('.js-plotly-plot')._fullLayout.yaxis.range");
        Assert.Equal([1, 2], range);
        Assert.Empty(chromium.Complaints(page));
    }

    [LongFact]
    public async Task Chart_IsAsWideAsItsCell_UpToItsOwnWidth_AndKeepsItsHeight()
    {
        IPage page = await chromium.OpenAsync($"<div id=\"cell\" style=\"width:500px\">{Figures.Bars()}</div>");
        await ChromiumPage.LiveAsync(page);
        foreach ((int cell, int chart) in new[] { (500, 500), (320, 320), (900, 640), (640, 640) })
        {
            await page.EvaluateAsync("width => document.getElementById('cell').style.width = width + 'px'", cell);
            await page.WaitForFunctionAsync(
                "width => document.querySelector('.js-plotly-plot .main-svg').getBoundingClientRect().width === width", chart);
            // Where it is narrow it is laid out anew, whatever the width is there.
            Assert.Equal(
                chart < 600 ? 369 : 400,
                await page.EvaluateAsync<double>(
                    "() => document.querySelector('.js-plotly-plot .main-svg').getBoundingClientRect().height"));
        }
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Drawing_IsAsWideAsItsCell_UpToItsOwnWidth()
    {
        IPage page = await chromium.OpenAsync(
            $"<div style=\"width:500px\">{Figures.Bars()}</div><div style=\"width:900px\">{Figures.Bars()}</div>", scripts: false);
        foreach ((int index, float width) in new[] { (0, 500f), (1, 640f) })
        {
            LocatorBoundingBoxResult? box = await page.Locator("img").Nth(index).BoundingBoxAsync();
            Assert.Equal(width, box!.Width);
            Assert.Equal(width * 400 / 640, box.Height, 0.01);
        }
    }

    [LongFact]
    public async Task ChartInAHiddenTab_IsDrawnWhenItIsSeen()
    {
        IPage page = await chromium.OpenAsync($"<div id=\"tab\" style=\"display:none\">{Figures.Bars()}</div>{Figures.Bars()}");
        await ChromiumPage.LiveAsync(page);
        Assert.Equal("still", await page.Locator("[data-figure]").First.GetAttributeAsync("data-figure"));
        await page.EvaluateAsync("() => document.getElementById('tab').style.display = ''");
        await ChromiumPage.LiveAsync(page, 2);
        Assert.Equal(640, await page.EvaluateAsync<double>("() => document.querySelector('#tab .main-svg').getBoundingClientRect().width"));
    }

    [LongFact]
    public async Task PageOfTwelveFigures_StaysSmall()
    {
        string html = string.Concat(Enumerable.Range(0, 12).Select(_ => Figures.Bars()));
        Assert.InRange(html.Length, 1, 400_000);
        IPage page = await chromium.OpenAsync(html);
        await ChromiumPage.LiveAsync(page, 12);
    }

    private static async Task PaperBecomesAsync(IPage page, string color) => await page.WaitForFunctionAsync(
        "color => getComputedStyle(document.querySelector('.js-plotly-plot .main-svg')).backgroundColor === color", color);

    private static Task<string> PaperAsync(IPage page, bool live) => live
        ? page.Locator(".js-plotly-plot .main-svg").First.EvaluateAsync<string>("sheet => getComputedStyle(sheet).backgroundColor")
        : page.Locator("svg[role=img] > rect").First.EvaluateAsync<string>("sheet => getComputedStyle(sheet).fill");

    private static Task<string> BarAsync(IPage page, bool live) => live
        ? page.Locator(".point path").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill")
        : page.Locator("[data-trace] > *").First.EvaluateAsync<string>("bar => getComputedStyle(bar).fill");
}
