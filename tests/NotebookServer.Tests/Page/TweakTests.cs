using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>The controls of the parameters.</summary>
public sealed class TweakTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [Fact]
    public async Task ChangedControl_WritesTheCode_AndOneKeyRunsWhatFollows()
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

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise steps" }).ClickAsync();
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

    /// <summary>
    /// On a kernel that has run nothing, a changed control runs what follows from it and what that needs; after the kernel was started
    /// anew, nothing claims to be as it should be.
    /// </summary>
    [LongFact]
    public async Task ChangedControlOnAFreshKernel_RunsWhatItNeeds()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Code("using System.Text;"), OpenPage.Parameters("int n = 2;\nint other = 1;"),
            OpenPage.Code("var text = new StringBuilder(\"n is \");"),
            OpenPage.Code("text.Append(n).ToString()", OpenPage.Display("text/plain", "n is 2")),
            OpenPage.Code("other", OpenPage.Display("text/plain", "1")),
        ]);
        await Assertions.Expect(open.Page.Locator(".cell.not-run")).ToHaveCountAsync(5);
        await Assertions.Expect(open.Cell(1).Locator("button.main")).ToHaveTextAsync("Run what has not run (5)");
        await Assertions.Expect(open.Page.Locator("#run-stale")).ToBeHiddenAsync();
        await open.SoundAsync("not-run");
        await open.Page.GetByLabel("Run as I tweak").CheckAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "raise n" }).ClickAsync();
        await Assertions.Expect(open.Output(3)).ToHaveTextAsync("n is 3");
        await Assertions.Expect(open.Page.Locator(".cell.not-run")).ToHaveCountAsync(1);
        await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Cell(4)).ToHaveClassAsync(new Regex(@"\bnot-run\b"));
        await Assertions.Expect(open.Page.Locator("#run-stale")).ToHaveTextAsync("Run the rest (1)");
        await open.IdleAsync();

        await open.Page.Keyboard.PressAsync("Escape");
        await open.Cell(0).FocusAsync();
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Locator("#confirm button[value=yes]").ClickAsync();
        await Assertions.Expect(open.Page.Locator(".cell.not-run")).ToHaveCountAsync(5);
    }

    /// <summary>What somebody has stopped is not begun again by an order that is about others.</summary>
    [LongFact]
    public async Task StoppedCell_IsNotRunAgainWithTheStaleOnes()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("while (true) System.Threading.Thread.Sleep(10);"), OpenPage.Code("1 + 1")]);
        await open.RunAsync(0);
        await open.StateAsync(0, "running");
        await open.Page.Locator("#stop").ClickAsync();
        await open.StateAsync(0, "ended");
        await Assertions.Expect(open.Cell(0).Locator(".mark")).ToHaveTextAsync("stopped");
        string? count = await open.Cell(0).Locator(".count").TextContentAsync();
        await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("2");
        await open.IdleAsync();
        await open.StateAsync(0, "ended");
        await Assertions.Expect(open.Cell(0).Locator(".count")).ToHaveTextAsync(count!);
        await open.SoundAsync("stopped");
    }

    /// <summary>A run that a newer change has overtaken does not go on.</summary>
    [LongFact]
    public async Task NewerChange_OvertakesTheRunningCell()
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

    /// <summary>What cannot be taken stays in the box, with the reason, until something better stands there.</summary>
    [LongFact]
    public async Task ValueThatCannotBeTaken_IsRefusedVisibly()
    {
        const string Source = "int epochs = 3;  // how often\nint layers = 5;  // 1 to 20";
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Parameters(Source), OpenPage.Code("epochs")]);
        var epochs = open.Page.GetByRole(AriaRole.Textbox, new() { Name = "epochs" });
        var fault = open.Cell(0).GetByRole(AriaRole.Alert).First;
        await RefusedAsync("abc", "epochs: “abc” is not a number; give a whole number such as 3.");
        await RefusedAsync("", "epochs: the box is empty; give a whole number such as 3.");
        await RefusedAsync("1,5", "epochs: “1,5” is not a number; give a whole number such as 3.");
        await RefusedAsync("-2", "epochs: “-2” is negative, which a count cannot be; give a whole number such as 3.");
        await open.SoundAsync("refused");

        // It stays when the focus goes elsewhere, and goes when a better value is typed, even before that is taken.
        await open.Cell(1).Locator(".gutter").ClickAsync();
        await Assertions.Expect(epochs).ToHaveValueAsync("-2");
        await Assertions.Expect(epochs).ToHaveAttributeAsync("aria-invalid", "true");
        await epochs.FillAsync("4");
        await Assertions.Expect(fault).ToBeEmptyAsync();
        await Assertions.Expect(epochs).Not.ToHaveAttributeAsync("aria-invalid", "true");

        // Something wrong is said without Enter, too; Escape restores.
        await epochs.FillAsync("many");
        await Assertions.Expect(fault).ToContainTextAsync("“many” is not a number");
        await epochs.PressAsync("Escape");
        await Assertions.Expect(epochs).ToHaveValueAsync("3");
        await Assertions.Expect(fault).ToBeEmptyAsync();
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("int epochs = 3;");

        var layers = open.Page.GetByRole(AriaRole.Textbox, new() { Name = "layers" });
        await layers.FillAsync("21");
        await layers.PressAsync("Enter");
        await Assertions.Expect(open.Cell(0).GetByRole(AriaRole.Alert).Nth(1)).ToHaveTextAsync(
            "layers: “21” is outside the range that its comment names; give a whole number from 1 to 20.");
        await open.SavedAsync(Source, "epochs");

        async Task RefusedAsync(string value, string sentence)
        {
            await epochs.FillAsync(value);
            await epochs.PressAsync("Enter");
            await Assertions.Expect(fault).ToHaveTextAsync(sentence);
            await Assertions.Expect(epochs).ToHaveValueAsync(value);
            await Assertions.Expect(epochs).ToHaveAttributeAsync("aria-invalid", "true");
            await Assertions.Expect(epochs).ToHaveAccessibleDescriptionAsync($"how often {sentence}");
        }
    }

    /// <summary>A range in the comment gives a slider, which keys move as well.</summary>
    [SampledTheory(2)]
    [InlineData("sliders", 1200, false)]
    [InlineData("sliders-phone-dark", 390, true)]
    public async Task RangeInTheComment_GivesASlider(string name, int width, bool dark)
    {
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [
                OpenPage.Parameters(
                    "int layers = 3;  // 1 to 20\ndouble dropout = 0.25;  // share of units that are left out, 0.0 to 1.0\n"
                    + "double learningRate = 3e-3;  // how far a step goes, between 1e-5 and 1e-1\nint epochs = 3;  // how often"),
                OpenPage.Code("layers"),
            ],
            width, dark);
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Slider)).ToHaveCountAsync(3);
        var slider = open.Page.GetByRole(AriaRole.Slider, new() { Name = "learningRate" });
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "3e-3");
        await slider.FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("learningRate = 5e-3;");
        await open.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("learningRate = 1e-1;");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise learningRate" }))
            .ToHaveAttributeAsync("aria-disabled", "true");

        // The pointer drags it: the box shows where it is, and the code has it at the end.
        var box = (await open.Page.GetByRole(AriaRole.Slider, new() { Name = "layers" }).BoundingBoxAsync())!;
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 10), box.Y + (box.Height / 2));
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(box.X + box.Width - 1, box.Y + (box.Height / 2));
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Textbox, new() { Name = "layers" })).ToHaveValueAsync("20");
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("int layers = 3;");
        await open.Page.Mouse.UpAsync();
        await Assertions.Expect(open.Cell(0).Locator(".static")).ToContainTextAsync("int layers = 20;");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await open.SoundAsync(name);
    }

    /// <summary>A date is typed digit by digit; nothing is written before Enter, or before the box is left.</summary>
    [LongTheory]
    [InlineData("date", 1200, false)]
    [InlineData("date-dark", 1200, true)]
    [InlineData("date-narrow", 390, false)]
    public async Task Date_CanBeTyped(string name, int width, bool dark)
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Parameters("var since = new DateOnly(2026, 1, 31);  // the first day\nint steps = 3;")], width, dark);
        var code = open.Cell(0).Locator(".static");
        var date = open.Page.GetByLabel("since", new() { Exact = true });
        await date.FocusAsync();
        await open.Page.Keyboard.TypeAsync("03051998");
        await Assertions.Expect(code).ToContainTextAsync("new DateOnly(2026, 1, 31);");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(code).ToContainTextAsync("new DateOnly(1998, 3, 5);");
        await open.SoundAsync(name);
        await open.Page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(open.Page.Locator(".control-fault").First)
            .ToHaveTextAsync("since: the box is empty; give a date such as 1998-03-05.");
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(date).ToHaveValueAsync("1998-03-05");
        await date.FillAsync("2026-12-24");
        await Assertions.Expect(code).ToContainTextAsync("new DateOnly(2026, 12, 24);");
        await open.SavedAsync("var since = new DateOnly(2026, 12, 24);  // the first day\nint steps = 3;");
    }

    /// <summary>Changes are taken back in their order; what was typed since stays.</summary>
    [LongFact]
    public async Task Changes_AreUndone_AndDoneAgain()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Parameters("int images = 55_000;\nbool loud = false;\nstring name = @\"a\";"), OpenPage.Code("images")]);
        var code = open.Cell(0).Locator(".static");
        var reset = open.Page.GetByRole(AriaRole.Button, new() { Name = "Set images back to 55_000" });
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Textbox, new() { Name = "images" })).ToHaveValueAsync("55_000");
        await Assertions.Expect(reset).ToBeHiddenAsync();

        // There and back again: nothing is different.
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise images" }).ClickAsync();
        await Assertions.Expect(code).ToContainTextAsync("images = 60_000;");
        await Assertions.Expect(reset).ToHaveAttributeAsync("title", "Back to 55_000, as it was before it was first changed");
        await open.SoundAsync("reset");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Lower images" }).ClickAsync();
        await Assertions.Expect(code).ToContainTextAsync("images = 55_000;");
        await Assertions.Expect(reset).ToBeHiddenAsync();

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise images" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise images" }).ClickAsync();
        await Assertions.Expect(code).ToContainTextAsync("images = 70_000;");
        await open.Page.GetByRole(AriaRole.Switch, new() { Name = "loud" }).CheckAsync();
        await open.Page.GetByRole(AriaRole.Textbox, new() { Name = "name" }).FillAsync("b");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(code).ToContainTextAsync("name = \"b\";");

        // Something else is typed in the meantime.
        await open.EditAsync(1);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync(" + 1");
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open.Cell(1)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(code).ToContainTextAsync("name = @\"a\";");
        await open.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(code).ToContainTextAsync("loud = false;");
        await open.Page.Keyboard.PressAsync("Control+Shift+Z");
        await Assertions.Expect(code).ToContainTextAsync("loud = true;");
        await open.Page.GetByRole(AriaRole.Switch, new() { Name = "loud" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("Control+z");
        await open.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(code).ToContainTextAsync("images = 60_000;");
        await open.Page.Keyboard.PressAsync("Control+y");
        await Assertions.Expect(code).ToContainTextAsync("images = 70_000;");

        await reset.PressAsync("Enter");
        await Assertions.Expect(code).ToContainTextAsync("images = 55_000;");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Textbox, new() { Name = "images" })).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Control+z");
        await open.SavedAsync("int images = 70_000;\nbool loud = false;\nstring name = @\"a\";", "images + 1");
    }

    /// <summary>A value that was changed in the cell since is not taken back with the change before it.</summary>
    [LongFact]
    public async Task ValueThatWasTypedSince_StaysWhenAChangeIsUndone()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Parameters("int a = 1;\nint b = 1;")]);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise a" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Raise b" }).ClickAsync();
        await open.SavedAsync("int a = 2;\nint b = 2;");
        await open.EditAsync(0);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.Page.Keyboard.TypeAsync("0");
        await open.SavedAsync("int a = 2;\nint b = 20;");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("Control+z");
        await open.SavedAsync("int a = 1;\nint b = 20;");
    }

    private static Task<string> ShownAsync(ILocator output) =>
        output.Locator(".drawing > *").EvaluateAsync<string>("host => host.shadowRoot.textContent.trim()");
}
