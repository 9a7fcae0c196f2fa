using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

/// <summary>The playground over the runs of a sweep, as text and in Chromium.</summary>
public sealed class SweepPlaygroundTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    /// <summary>
    /// Rates 0.01, 0.1 and 1 with 8 and 16 filters; nobody has tried 1 with 16. After epoch e, trial i has 0.5 + i / 20 + e / 100; trial 4
    /// is the best.
    /// </summary>
    private static readonly Trial[] s_trials =
    [
        .. Enumerable.Range(
            0,
            5).Select(i => new Trial(
                i, new Dictionary<string, object> { ["rate"] = new[] { 0.01, 0.1, 1 }[i / 2], ["filters"] = 8 + 8 * (i % 2), ["seed"] = 1 },
                Value(i, 3))
        {
            Intermediate = [.. Enumerable.Range(1, 3).Select(epoch => new IntermediateValue(epoch, Value(i, epoch)))],
        }),
    ];

    [Fact]
    public void Text_IsATableOfTheFirstTwoHyperparameters() => Assert.Equal(
        """
        Trial 4 is the best of 5: validation accuracy 0.73
        rate \ filters     8    16
        0.01            0.53  0.58
        0.1             0.63  0.68
        1               0.73     –
        """.ReplaceLineEndings("\n"), Culture.German(() => new SweepPlayground(s_trials).ToString()));

    [Fact]
    public void TrialsThatDoNotDiffer_AreRefused()
    {
        static void Refused(string start, Trial[] trials) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(() => new SweepPlayground(trials)).Message, StringComparison.Ordinal);
        Refused("trials: all have the same hyperparameters; give trials that differ in one at least", s_trials[..1]);
        Refused("trials: none found; run at least one", []);
    }

    [Fact]
    public async Task Sliders_ShowTheRunThatHasTheirSettings()
    {
        IPage page = await OpenAsync();
        ILocator rate = Slider(page, "rate"), filters = Slider(page, "filters"), epoch = Slider(page, "epoch"),
            answer = page.Locator(".answer");
        await Assertions.Expect(answer).ToHaveTextAsync("validation accuracy 0.7300 after epoch 3, the best of 5 at that point.");
        Assert.Equal(["1", "8", "3"], await page.Locator("output").AllTextContentsAsync());
        await rate.PressAsync("ArrowLeft");
        await epoch.PressAsync("Home");
        await Assertions.Expect(answer).ToHaveTextAsync("validation accuracy 0.6100 after epoch 1, number 3 of 5 at that point.");
        Assert.Equal(["0.5100", "0.5600", "0.6100", "0.6600", "0.7100", "–"], await page.Locator(".map button").AllTextContentsAsync());
        await Assertions.Expect(page.Locator(".map button[aria-pressed=true]"))
            .ToHaveAttributeAsync("aria-label", "rate 0.1, filters 8: 0.6100");
        Assert.Equal("2", await page.Locator(".curves .trial.chosen").GetAttributeAsync("data-trial"));
        Assert.Equal("0.1", await rate.GetAttributeAsync("aria-valuetext"));
        await rate.PressAsync("End");
        await filters.PressAsync("End");
        await Assertions.Expect(answer).ToHaveTextAsync("Nobody has tried these settings together.");
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task Cell_ChoosesItsSettings_AndTheSpotStandsOnTheCurve()
    {
        IPage page = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "rate 0.01, filters 16: 0.5800" }).ClickAsync();
        Assert.Equal(["0.01", "16", "3"], await page.Locator("output").AllTextContentsAsync());
        // The end of the line of the trial, which comes fourth.
        string line = (await page.Locator(".curves .trial[data-trial='3']:not(.end)").GetAttributeAsync("d"))!;
        ILocator spot = page.Locator(".spot");
        Assert.EndsWith(
            FormattableString.Invariant($"L{await spot.GetAttributeAsync("cx")} {await spot.GetAttributeAsync("cy")}"), line,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Phone_HasNoOverflow_AndThePaperFollowsThePage(bool scripts, bool dark)
    {
        string html = $"<!DOCTYPE html><html data-figure-theme=\"auto\"><head><title>playground</title></head><body>{Html()}</body></html>";
        IPage page = await chromium.OpenAsync(html, scripts: scripts, plotly: false, width: 360, dark: dark);
        Assert.True(await page.Locator("html").EvaluateAsync<bool>("page => page.scrollWidth <= 360"));
        Assert.Equal(
            dark ? "rgb(17, 17, 17)" : "rgb(255, 255, 255)",
            await page.Locator(".sweep-playground").EvaluateAsync<string>("view => getComputedStyle(view).backgroundColor"));
        Assert.Equal(scripts ? 0 : 1, await page.Locator(".curves img").CountAsync());
    }

    [Fact]
    public async Task HostileTexts_RunNothing()
    {
        string html = ((INotebookView)new SweepPlayground(ExplorerExample.HostileTrials(), ExplorerExample.Hostile)).ToHtml();
        IPage page = await chromium.OpenAsync(html, plotly: false);
        Assert.True(await page.EvaluateAsync<bool>("() => window.hostile === undefined"));
        Assert.Contains(ExplorerExample.Hostile, await page.Locator(".map h4").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(chromium.Complaints(page));
    }

    private static double Value(int trial, int epoch) => Math.Round(0.5 + trial / 20.0 + epoch / 100.0, 2);

    private static string Html() => ((INotebookView)new SweepPlayground(s_trials)).ToHtml();

    private static ILocator Slider(IPage page, string name) => page.GetByRole(AriaRole.Slider, new PageGetByRoleOptions { Name = name });

    private Task<IPage> OpenAsync() => chromium.OpenAsync(Html(), plotly: false);
}
