using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>The page as people see it, and as those do who cannot.</summary>
public sealed class LooksTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40' role='img' aria-label='a bar'>"
        + "<rect width='80' height='40'/></svg>";

    [SampledTheory(4)]
    [InlineData("light", 1200, false)]
    [InlineData("dark", 1200, true)]
    [InlineData("phone", 390, false)]
    [InlineData("phone-dark", 390, true)]
    public async Task Page_HasNoFaults(string name, int width, bool dark)
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Text("# A title\n\nA formula, $\\frac{a}{b}$, and a [link](https://example.org).\n\n## A section"),
            OpenPage.Text("| a | b |\n|---|---|\n| 1 | 2 |"),
            OpenPage.Code("// Types, numbers, text\nvar numbers = new List<double> { 1.5, 2 };\nConsole.WriteLine($\"{numbers.Count}\");",
                OpenPage.Display("image/svg+xml", Svg)),
            OpenPage.Code("Console.Error.WriteLine(\"careful\");"), OpenPage.Code("int x = ;"),
        ], width, dark);
        await open.RunAsync(3);
        await open.RunAsync(4);
        await Assertions.Expect(open.Output(4).Locator("pre.error")).ToBeVisibleAsync();
        await open.EditAsync(2);
        await Assertions.Expect(open.Page.Locator("#save")).ToHaveTextAsync("Saved");
        // Nothing is wider than the window.
        Assert.True(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await open.SoundAsync(name);
    }

    [LongFact]
    public async Task Contents_Menu_AndHelp_AreReachedByKeys()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("# One"), OpenPage.Text("## Two"), OpenPage.Code("1")]);
        await open.Page.Locator("[data-command=contents]").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(["One", "Two"], await open.Page.Locator("#contents button").AllTextContentsAsync());
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Two" }).PressAsync("Enter");
        await open.StateAsync(1, "active");
        await open.SoundAsync("contents");
        await open.Cell(1).FocusAsync();
        await open.Page.Keyboard.PressAsync("h");
        await Assertions.Expect(open.Page.Locator("#help")).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator("#help")).ToContainTextAsync("Shift+Enter");
        Assert.Equal(0, await open.Page.Locator("#help").EvaluateAsync<int>("dialog => dialog.scrollTop"));
        await open.SoundAsync("help");
    }

    [Fact]
    public async Task Escape_ClosesTheMenu_AndTheToolbarStaysWhereItIs()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("a")]);
        var button = open.Page.Locator("[data-command=contents]");
        double place = (await button.BoundingBoxAsync())!.X;
        foreach (string text in new[] { "Saved", "Saving …", "Not saved" })
        {
            await open.Page.Locator("#save").EvaluateAsync("(element, text) => { element.textContent = text; }", text);
            Assert.Equal(place, (await button.BoundingBoxAsync())!.X);
        }
        await open.Page.Locator("#more summary").ClickAsync();
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(open.Page.Locator("#more .menu")).ToBeHiddenAsync();
        await Assertions.Expect(open.Page.Locator("#more summary")).ToBeFocusedAsync();
    }

    [LongFact]
    public async Task Phone_ShowsStopWhileACellRuns_AndHowLongItTook()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("while (true) ;")], width: 390);
        await open.RunAsync(0);
        await open.StateAsync(0, "running");
        await Assertions.Expect(open.Page.Locator("#stop")).ToBeInViewportAsync(new() { Ratio = 1 });
        await open.Page.Locator("#stop").ClickAsync();
        await open.IdleAsync();
        await Assertions.Expect(open.Cell(0).Locator(".took")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"\d (ms|s|min)"));
    }

    [Fact]
    public async Task Folder_ListsItsFiles_AndMakesNotebooks()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("1")]);
        await open.Page.Locator(".folder").ClickAsync();
        await open.Page.GetByRole(AriaRole.Link, new() { Name = OpenPage.FileName }).ClickAsync();
        await Assertions.Expect(open.Cells).ToHaveCountAsync(1);
        await open.Page.GoBackAsync();
        await open.SoundAsync("folder");
        await open.Page.Locator("#new").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#title")).ToHaveTextAsync("Untitled.ipynb");
    }

    [LongFact]
    public async Task Folder_ShowsTitles_ItsReadme_AndTheKernels_WhichCanBeStopped()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("text\n\n# The *title*"), OpenPage.Code("1")]);
        OpenPage.Write(open.Server.Folder.Find("main.ipynb"), [OpenPage.Text("# First of all")]);
        Directory.CreateDirectory(open.Server.Folder.Find("a folder"));
        const string readme = "# About\n\n[the notebook](test.ipynb) <b class='kernel'>bold</b><script>broken = 1</script>";
        await File.WriteAllTextAsync(open.Server.Folder.Find("README.md"), readme, TestContext.Current.CancellationToken);
        await open.RunAsync(1);
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("1");
        await open.Page.Locator(".folder").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#files a")).ToHaveTextAsync(
            ["main.ipynbFirst of all", "a folder", "test.ipynbThe title", "README.md"]);
        await Assertions.Expect(open.Page.Locator("#readme").GetByRole(AriaRole.Heading, new() { Name = "About" })).ToBeVisibleAsync();
        Assert.Equal(
            "/notebooks/test.ipynb", await open.Page.GetByRole(AriaRole.Link, new() { Name = "the notebook" }).GetAttributeAsync("href"));
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Stop the kernel of test.ipynb" }).ClickAsync();
        await Assertions.Expect(open.Page.Locator("#files .kernel button")).ToHaveCountAsync(0);
        Assert.Empty((await open.Server.GetAsync("/api/sessions")).Json.AsArray());
        await open.SoundAsync("folder-readme");
    }
}
