using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>
/// Every figure of the project as a person sees it in Chromium, beside the picture that was looked at and approved: the drawing where no
/// script runs, and the live chart. MNIST_NOTEBOOKS_SCREENSHOTS=new writes the pictures anew, to be looked at again.
/// </summary>
public sealed partial class ScreenshotTests(ChromiumPage chromium, Pictures pictures) : IClassFixture<ChromiumPage>, IClassFixture<Pictures>
{
    public static TheoryData<string> Names => [.. FigureCatalog.Figures.Keys];

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task Drawing_LooksAsApproved(string name)
    {
        IPage page = await chromium.OpenAsync(Html(name), scripts: false, plotly: false, width: 780, height: 1200);
        await LooksAsApprovedAsync(page, $"{name}.still.png");
    }

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task LiveChart_LooksAsApproved(string name)
    {
        IPage page = await chromium.OpenAsync(Html(name), width: 780, height: 1200);
        await ChromiumPage.LiveAsync(page);
        Assert.Empty(chromium.Complaints(page));
        await LooksAsApprovedAsync(page, $"{name}.live.png");
    }

    [LongTheory]
    [InlineData("learning-curves")]
    [InlineData("confusion-rates")]
    [InlineData("mistakes")]
    public async Task DarkPage_LooksAsApproved(string name)
    {
        string html =
            $"""<!DOCTYPE html><html lang="en" data-theme="dark"><head><meta charset="utf-8"></head><body style="background:#111">{Html(name)}</body></html>""";
        // The script tells the drawing of the page's theme; it needs no plotly.js for that.
        await LooksAsApprovedAsync(await chromium.OpenAsync(html, plotly: false, width: 780, height: 1200), $"{name}.dark.still.png");
        IPage live = await chromium.OpenAsync(html, width: 780, height: 1200);
        await ChromiumPage.LiveAsync(live);
        await LooksAsApprovedAsync(live, $"{name}.dark.live.png");
    }

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task Figure_IsValidByPlotlysOwnSchema(string name)
    {
        string[] faults = await chromium.ValidateAsync(FigureCatalog.Figures[name]().ToJson());
        // plotly.js compares lists by their identity.
        Assert.DoesNotContain(faults, fault => !SetToTheSame().IsMatch(fault));
    }

    [Fact]
    public void References_AreOfFiguresThatThereAre()
    {
        IEnumerable<string> wanted = FigureCatalog.Figures.Keys.SelectMany(name => new[] { $"{name}.still.png", $"{name}.live.png" });
        IEnumerable<string> dark = Directory.GetFiles(Approved.Folder, "*.dark.*").Select(Path.GetFileName)!;
        Assert.Equal(
            wanted.Concat(dark).Order(StringComparer.Ordinal),
            Directory.GetFiles(Approved.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    [GeneratedRegex(@"\(set to '(.+)'\) got reset to '\1' during defaults")]
    private static partial Regex SetToTheSame();

    private static string Html(string name) => ((INotebookView)FigureCatalog.Figures[name]()).ToHtml();

    private async Task LooksAsApprovedAsync(IPage page, string file)
    {
        await Approved.RequireFontsAsync(page);
        byte[] picture = await page.Locator("body > div").First.ScreenshotAsync();
        await page.Context.CloseAsync();
        await Approved.LooksAlikeAsync(chromium, pictures, picture, file);
    }
}
