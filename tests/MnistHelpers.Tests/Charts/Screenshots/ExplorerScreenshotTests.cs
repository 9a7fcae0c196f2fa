using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>The explorer of a sweep as a person sees it, beside the pictures that were looked at and approved.</summary>
public sealed class ExplorerScreenshotTests(ChromiumPage chromium, Pictures pictures) : IClassFixture<ChromiumPage>, IClassFixture<Pictures>
{
    private static readonly (string Name, int Width, bool Dark)[] s_pages =
        [("wide", 980, false), ("cell", 780, false), ("dark", 980, true), ("phone", 360, false), ("phone-dark", 360, true)];

    public static TheoryData<string> Names => [.. s_pages.Select(page => page.Name)];

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task Drawing_LooksAsApproved(string name)
    {
        IPage page = await OpenAsync(name, scripts: false);
        await LooksAsApprovedAsync(page, $"explorer/{name}.still.png");
    }

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task LiveExplorer_WithPickedTrials_LooksAsApproved(string name)
    {
        IPage page = await OpenAsync(name, scripts: true);
        ILocator grip = page.Locator("[data-grip='0'][data-end='0']:visible");
        await grip.FocusAsync();
        for (int i = 0; i < 3; i++)
            await grip.PressAsync("PageUp");
        await page.Locator("[data-grip='1'][data-end='1']:visible").PressAsync("ArrowLeft");
        await page.Locator("tbody tr").Nth(2).FocusAsync();
        Assert.Empty(chromium.Complaints(page));
        await LooksAsApprovedAsync(page, $"explorer/{name}.live.png");
    }

    private Task<IPage> OpenAsync(string name, bool scripts)
    {
        (_, int width, bool dark) = s_pages.Single(page => page.Name == name);
        string html = ((INotebookView)new SweepExplorer(FigureCatalog.Underway())).ToHtml();
        return chromium.OpenAsync($"""
            <!DOCTYPE html><html lang="en" data-figure-theme="auto"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
            <meta name="viewport" content="width=device-width"><title>explorer</title></head><body style="background:{(dark ? "#111" : "#fff")}">{html}</body></html>
            """, scripts: scripts, plotly: false, width: width, height: 1200, dark: dark);
    }

    private async Task LooksAsApprovedAsync(IPage page, string file)
    {
        await Approved.RequireFontsAsync(page);
        byte[] picture = await page.Locator("body > div").First.ScreenshotAsync();
        await page.Context.CloseAsync();
        await Approved.LooksAlikeAsync(chromium, pictures, picture, file);
    }
}
