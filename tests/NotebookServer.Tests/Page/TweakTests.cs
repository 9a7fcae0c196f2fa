using Browsers;
using Microsoft.Playwright;

namespace NotebookServer.Tests.Page;

/// <summary>The controls of the parameters.</summary>
public sealed class TweakTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [Fact]
    public async Task TurnedControl_WritesTheCode_AndOneKeyRunsWhatFollows()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Parameters("int steps = 3;  // how many\nbool loud = false;"), OpenPage.Code("var list = Enumerable.Range(1, steps).ToList();"),
            OpenPage.Code("list.Sum()"), OpenPage.Code("loud ? 1 : 0"), OpenPage.Code("DateTime.Now.Ticks"),
        ]);
        await open.Page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(open.Output(3)).ToHaveTextAsync("0");
        await Assertions.Expect(open.Page.Locator(".cell:not(.idle)")).ToHaveCountAsync(0);
        string ticks = await ShownAsync(open.Output(4));
        Assert.NotEmpty(ticks);

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "more steps" }).ClickAsync();
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("int steps = 4;");
        await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(3);
        await Assertions.Expect(open.Page.Locator("#run-stale")).ToHaveTextAsync("Run stale (3)");
        await open.SoundAsync("stale");
        await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(open.Output(2)).ToHaveTextAsync("10");
        await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(0);
        Assert.Equal(ticks, await ShownAsync(open.Output(4)));

        // By itself, from now on.
        await open.Page.GetByLabel("Run as I tweak").CheckAsync();
        await open.Page.GetByRole(AriaRole.Switch, new() { Name = "loud" }).CheckAsync();
        await Assertions.Expect(open.Output(3)).ToHaveTextAsync("1");
        await open.SavedAsync(
            "int steps = 4;  // how many\nbool loud = true;", "var list = Enumerable.Range(1, steps).ToList();", "list.Sum()", "loud ? 1 : 0",
            "DateTime.Now.Ticks");
    }

    /// <summary>A run that a newer turn has overtaken does not go on.</summary>
    [Fact]
    public async Task NewerTurn_OvertakesTheRunningCell()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Parameters("int wait = 0;"),
            OpenPage.Code("for (int i = 0; i < wait * 1000; i++) System.Threading.Thread.Sleep(10);\nConsole.WriteLine($\"waited {wait}\");"),
        ]);
        await open.Page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("waited 0");
        await open.Page.GetByLabel("Run as I tweak").CheckAsync();
        var field = open.Page.GetByRole(AriaRole.Textbox, new() { Name = "wait" });
        await field.FillAsync("900");
        await field.PressAsync("Enter");
        await open.StateAsync(1, "running");
        await field.FillAsync("0");
        await field.PressAsync("Enter");
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("waited 0");
        await Assertions.Expect(open.Page.Locator(".cell:not(.idle), .cell.stale")).ToHaveCountAsync(0);
    }

    private static Task<string> ShownAsync(ILocator output) =>
        output.Locator(".drawing").EvaluateAsync<string>("host => host.shadowRoot.lastChild.textContent.trim()");
}
