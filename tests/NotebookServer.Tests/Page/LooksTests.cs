using Browsers;
using Microsoft.Playwright;

namespace NotebookServer.Tests.Page;

/// <summary>The page as people see it, and as those do who cannot.</summary>
public sealed class LooksTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40' role='img' aria-label='a bar'>"
        + "<rect width='80' height='40'/></svg>";

    [Theory]
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

    [Fact]
    public async Task Contents_Menu_AndHelp_AreReachedByKeys()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("# One"), OpenPage.Text("## Two"), OpenPage.Code("1")]);
        await open.Page.Locator("[data-command=contents]").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Two" }).PressAsync("Enter");
        await open.StateAsync(1, "active");
        await open.SoundAsync("contents");
        await open.Cell(1).FocusAsync();
        await open.Page.Keyboard.PressAsync("h");
        await Assertions.Expect(open.Page.Locator("#help")).ToBeVisibleAsync();
        await Assertions.Expect(open.Page.Locator("#help")).ToContainTextAsync("Shift+Enter");
        await open.SoundAsync("help");
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
}
