using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>The project's own notebooks on the page, in their quick mode.</summary>
public sealed class CourseTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    public static TheoryData<string> Notebooks => NotebookCopies.Names;

    [LongTheory]
    [MemberData(nameof(Notebooks))]
    public async Task Notebook_Runs(string name)
    {
        await using var open = await OpenPage.OpenCopyAsync(chromium, name);
        await open.RunAllAsync();
        if (name == "main")
            await TweakAsync(open);
        await open.SoundAsync(name);
    }

    /// <summary>Changes the learning rate, runs what follows, interrupts a training and goes on.</summary>
    private static async Task TweakAsync(OpenPage open)
    {
        double first = await AccuracyAsync(open);
        Assert.InRange(first, 0.9, 1);
        string? gallery = await CountAsync(open, "DigitCharts.Gallery(train)");

        // Another learning rate: the network is made and trained anew, and the pictures of the data stay.
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Lower learningRate" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator("#run-stale")).ToBeVisibleAsync();
        await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(0);
        await open.IdleAsync();
        double second = await AccuracyAsync(open);
        Assert.InRange(second, 0.9, 1);
        Assert.NotEqual(first, second);
        Assert.Equal(gallery, await CountAsync(open, "DigitCharts.Gallery(train)"));
        var curves = CellWith(open, "TrainingCharts.LearningCurves").Locator(".earlier-bar button");
        await Assertions.Expect(curves).ToHaveTextAsync([new Regex("^now$"), new Regex(@"^\[\d+\] learningRate 3e-3$")]);

        // Too many epochs: stopped in the middle, and with fewer it goes on.
        var epochs = open.Page.GetByRole(AriaRole.Textbox, new() { Name = "epochs" });
        await epochs.FillAsync("500");
        await epochs.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
        var training = CellWith(open, "trainer.Fit(train, validation)");
        await Assertions.Expect(training).ToHaveClassAsync(new Regex(@"\brunning\b"));
        await Assertions.Expect(training.Locator(".outputs")).ToContainTextAsync("epoch 2/500");
        await open.Page.Locator("#stop").ClickAsync();
        await open.IdleAsync();
        await epochs.FillAsync("2");
        await epochs.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
        await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(0);
        await open.IdleAsync();
        Assert.InRange(await AccuracyAsync(open), 0.9, 1);
    }

    private static ILocator CellWith(OpenPage open, string code) =>
        open.Page.Locator(".cell[data-kind=code]", new PageLocatorOptions { HasText = code }).First;

    private static Task<string?> CountAsync(OpenPage open, string code) => CellWith(open, code).Locator(".count").TextContentAsync();

    private static async Task<double> AccuracyAsync(OpenPage open)
    {
        string? text = await CellWith(open, "Evaluator.Evaluate(model").Locator(".outputs").TextContentAsync();
        return double.Parse(Regex.Match(text!, @"test accuracy (0\.\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
