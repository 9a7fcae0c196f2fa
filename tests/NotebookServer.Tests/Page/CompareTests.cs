using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>The pictures of earlier runs.</summary>
public sealed class CompareTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Chart = """
        Chart.Line<int, int, string>([1, 2, 3], [rate, 2 * rate, 3 * rate], Name: "loss")
        """;

    private const string Table = """
        Chart.Heatmap<int, int, int, string>([[rate, 2], [3, 4]])
        """;

    private static readonly string s_library = $"#r \"{Repository.Library}/Plotly.NET.CSharp.dll\"\nusing Plotly.NET.CSharp;";

    /// <summary>What was drawn before is a click away; two of it are laid over each other, under the parameters that differ.</summary>
    [LongFact]
    public async Task EarlierFigures_AreShownAgain_AndLaidOverEachOther()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [
                OpenPage.Code(s_library), OpenPage.Parameters("int rate = 1;\nint other = 5;"), OpenPage.Code(Chart), OpenPage.Code(Table),
            ]);
        await open.RunAllAsync();
        await Assertions.Expect(open.Cell(2).Locator(".earlier")).ToBeHiddenAsync();
        var field = open.Page.GetByRole(AriaRole.Textbox, new() { Name = "rate" });
        foreach (string value in new[] { "2", "3" })
        {
            await field.FillAsync(value);
            await field.PressAsync("Enter");
            await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(3);
            await open.Page.Keyboard.PressAsync("Control+Shift+Enter");
            await Assertions.Expect(open.Page.Locator(".cell.stale")).ToHaveCountAsync(0);
            await open.IdleAsync();
        }

        var runs = open.Cell(2).Locator(".earlier-bar button");
        await Assertions.Expect(runs).ToHaveTextAsync(["now", "[6] rate 2", "[3] rate 1"]);
        await runs.Nth(2).ClickAsync();
        await Assertions.Expect(open.Cell(2).Locator("figcaption")).ToHaveTextAsync("[3] rate 1, other 5");
        Assert.Equal([""], await NamesAsync(open.Cell(2)));

        await runs.Nth(1).ClickAsync();
        await Assertions.Expect(open.Cell(2).Locator("figcaption")).ToHaveTextAsync("[6] rate 2 and, paler, [3] rate 1");
        Assert.Equal(["rate 2; rate 1"], await NamesAsync(open.Cell(2)));
        await open.SoundAsync("compared");

        // The picture of now is one of the two: of three, the one that was chosen first goes.
        await runs.Nth(0).ClickAsync();
        await Assertions.Expect(open.Cell(2).Locator("figcaption")).ToHaveTextAsync("now rate 3 and, paler, [6] rate 2");

        // Two maps of colors cannot be told apart in one frame: they stand side by side.
        var maps = open.Cell(3).Locator(".earlier-bar button");
        await maps.Nth(0).ClickAsync();
        await maps.Nth(1).ClickAsync();
        await Assertions.Expect(open.Cell(3).Locator("figcaption")).ToHaveTextAsync(["now rate 3", "[7] rate 2"]);
    }

    /// <summary>For each figure of earlier runs, the names in its legend.</summary>
    private static Task<string[]> NamesAsync(ILocator cell) => cell.Locator(".earlier-view").EvaluateAsync<string[]>("""
        view => {
            const pictures = [...view.querySelectorAll('*')].flatMap(e => e.shadowRoot ? [...e.shadowRoot.querySelectorAll('img')] : []);
            const names = picture => decodeURIComponent(picture.src).match(/(?<=>)(?:loss|rate)[^<]*/g) ?? [];
            return pictures.map(picture => names(picture).join('; '));
        }
        """);
}
