using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>The main notebook in Jupyter Notebook, in a real browser.</summary>
public sealed class NotebookPageTests(JupyterFolder jupyter, ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [LongFact]
    public async Task MainNotebook_RunsAndRunsAgain_IsInterrupted_AndDrawsItsCharts()
    {
        DebianPackage.RequireModule("notebook", "jupyter-notebook");
        using var server = await NotebookServer.StartAsync(jupyter.Environment);

        // It opens with this kernel as it is.
        IPage page = await server.OpenAsync(chromium, "main.ipynb");
        await Assertions.Expect(page.Locator(".kernel_indicator_name")).ToHaveTextAsync(".NET (C#)");

        await RunAllAsync(page);
        Assert.Empty(await page.Locator(".output_error").AllAsync());
        float whole = await AccuracyAsync(page);
        Assert.InRange(whole, 0.93f, 1);
        await PictureAsync(page, "notebook-after-run-all.png");
        foreach (string chart in new[]
        {
            "DigitCharts.Gallery(train)", "DigitCharts.ClassBalance(train)", "TrainingCharts.LearningCurves(history)",
            "EvaluationCharts.ConfusionMatrix(evaluation)", })
        {
            var drawing = Cell(page, chart).Locator(".output svg").First;
            await drawing.ScrollIntoViewIfNeededAsync();
            var size = await drawing.BoundingBoxAsync();
            Assert.True(size is { Width: > 300, Height: > 150 }, $"{chart} is not drawn.");
        }

        // More epochs, and a better network.
        await EditAsync(page, "int epochs = ", "int epochs = quick ? 1 : 3;", "int epochs = 3;");
        await RunAllAsync(page);
        float longer = await AccuracyAsync(page);
        Assert.InRange(longer, whole + 0.001f, 1);

        // A long training, interrupted by the button; the session goes on.
        await EditAsync(page, "int epochs = ", "int epochs = 3;", "int epochs = 1000;");
        await RunCellAsync(page, "int epochs = ");
        var training = Cell(page, "var trainer = new Trainer");
        await training.ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(training.Locator(".output")).ToContainTextAsync("1000");
        await page.Locator("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']").ClickAsync();
        await NotebookServer.IdleAsync(page);
        await Assertions.Expect(training.Locator(".output_error, .output_text").First).ToBeVisibleAsync();
        await PictureAsync(page, "notebook-after-interrupt.png");
        await RunCellAsync(page, "Evaluation evaluation");
        Assert.InRange(await AccuracyAsync(page), 0.9f, 1);
    }

    private static ILocator Cell(IPage page, string text) => page.Locator(".code_cell", new PageLocatorOptions { HasText = text }).First;

    private static async Task RunAllAsync(IPage page)
    {
        await page.Locator("#celllink").ClickAsync();
        await page.Locator("#run_all_cells a").ClickAsync();
        // The notebook knows of its cells at once, of the kernel's work a moment later.
        await page.WaitForFunctionAsync(
            "() => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== 'code' || (cell.input_prompt_number !== '*' && "
                + "cell.input_prompt_number > 0))");
        await NotebookServer.IdleAsync(page);
    }

    private static async Task RunCellAsync(IPage page, string text)
    {
        await Cell(page, text).ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForFunctionAsync(
            "() => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== 'code' || cell.input_prompt_number !== '*')");
    }

    private static async Task EditAsync(IPage page, string cell, string from, string to) => await page.EvaluateAsync("""
        ([text, from, to]) => {
            const cell = Jupyter.notebook.get_cells().find(cell => cell.get_text().includes(text));
            cell.set_text(cell.get_text().replace(from, to));
        }
        """, new[] { cell, from, to });

    private static async Task<float> AccuracyAsync(IPage page)
    {
        string text = await Cell(page, "Evaluation evaluation").Locator(".output").InnerTextAsync();
        int start = text.IndexOf("test accuracy ", StringComparison.Ordinal) + "test accuracy ".Length;
        return float.Parse(text.AsSpan(start, 6), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>For a person to look at, where they ask for it.</summary>
    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("NOTEBOOK_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name) });
    }
}
