using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Figures of cells not run here answer when pointed at, without a network; nothing of their document runs.</summary>
public sealed class SavedFiguresTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Broken = "window.broken = 1; parent.broken = 1; document.body.textContent = 'broken';";

    [Fact]
    public async Task SavedFigure_AnswersWhenPointedAt_AndItsOwnScriptDoesNotRun()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("1", Figure("counts"))]);
        var frame = open.Output(0).FrameLocator("iframe.live");
        await frame.Locator("svg [data-i='1']").HoverAsync();
        await Assertions.Expect(frame.GetByRole(AriaRole.Tooltip)).ToHaveTextAsync("(b, 5)");
        Assert.False(await frame.Locator("body").EvaluateAsync<bool>("() => 'broken' in window"));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'broken' in window"));
        // Nothing was asked for elsewhere either.
        await open.SoundAsync("saved-figure");
        Assert.Empty(chromium.Complaints(open.Page));
    }

    [LongFact]
    public async Task TextsOfASavedFigure_AreTexts()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [
                OpenPage.Code("1", Figure($"</script><script>{Broken}</script><img src=x onerror=\"{Broken}\"><svg onload=\"{Broken}\">")),
                OpenPage.Code("2", Figure($"%{{x}}<img src=x onerror=\"{Broken}\"><script>{Broken}</script>-->", template: true)),
            ]);
        for (int i = 0; i < 2; i++)
        {
            var frame = open.Output(i).FrameLocator("iframe.live");
            await frame.Locator("svg [data-i='1']").HoverAsync();
            await Assertions.Expect(frame.GetByRole(AriaRole.Tooltip)).ToBeVisibleAsync();
            Assert.Equal(0, await frame.Locator("body [onerror], body [onload], [role=tooltip] img, [role=tooltip] script").CountAsync());
            Assert.False(await frame.Locator("body").EvaluateAsync<bool>("() => 'broken' in window"));
        }
    }

    [Fact]
    public async Task WhatIsCalledAFigureAndIsNone_IsShownAsItWasSaved()
    {
        var figure = Figure("counts");
        figure["data"]!["application/vnd.plotly.v1+json"] = new JsonObject { ["data"] = 5 };
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("1", figure)]);
        await Assertions.Expect(open.Output(0).GetByText("as it was saved")).ToBeVisibleAsync();
        await Assertions.Expect(open.Output(0).Locator(".is-live")).ToHaveCountAsync(0);
    }

    /// <summary>A figure as notebooks keep it: its HTML with a script, and its data.</summary>
    private static JsonObject Figure(string name, bool template = false)
    {
        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["name"] = name,
            ["x"] = new JsonArray("a", "b", "c"),
            ["y"] = new JsonArray(2, 5, 3),
        };
        if (template)
            trace["hovertemplate"] = name;
        return new JsonObject
        {
            ["output_type"] = "display_data",
            ["data"] = new JsonObject
            {
                ["text/html"] = $"<div>as it was saved</div><script>{Broken}</script>",
                ["application/vnd.plotly.v1+json"] = new JsonObject
                {
                    ["data"] = new JsonArray(trace),
                    ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = name } },
                },
            },
            ["metadata"] = new JsonObject(),
        };
    }
}
