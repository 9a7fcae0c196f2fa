using FigureRenderer;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Light and dark, on the page, in the editor, and in what cells have drawn.</summary>
public sealed class ColorsTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Code = "// Types, numbers\nvar list = new List<double> { 1.5, 2 };\n#nullable enable\n"
        + "Console.WriteLine($\"{Math.Max(1, list.Count)}\");\nstring Twice(string s) => s + s;\nTwice(\"a\").Length";

    /// <summary>Each word or sign of a text, with its color.</summary>
    private const string Colors = """
        element => {
            const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), found = [];
            while (texts.nextNode())
                for (const letter of texts.currentNode.data.replace(/\s/g, ''))
                    found.push(`${letter} ${getComputedStyle(texts.currentNode.parentElement).color}`);
            return found;
        }
        """;

    [LongTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EditedCode_LooksAsItDidBefore_AndCompletionsCanBeRead(bool dark)
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code(Code), OpenPage.Code("Console.WriteL")], dark: dark);
        await Assertions.Expect(open.Cell(0).Locator(".static .m").First).ToBeVisibleAsync();
        string[] before = await open.Cell(0).Locator(".static code").EvaluateAsync<string[]>(Colors);
        await open.EditAsync(0);
        await open.EventuallyAsync($"() => ({Colors})(document.querySelector('.view-lines'))", before);

        await open.EditAsync(1);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync("i");
        await Assertions.Expect(open.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("WriteLine");
        double[] contrasts = await open.Page.EvaluateAsync<double[]>("""
            () => {
                const list = document.querySelector('.suggest-widget');
                const parts = color => color.match(/[\d.]+/g).map(Number);
                const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                const paper = parts(getComputedStyle(list).backgroundColor);
                return [...list.querySelectorAll('.monaco-list-row')].flatMap(row => {
                    const [r, g, b, a = 1] = parts(getComputedStyle(row).backgroundColor);
                    const ground = light([r, g, b].map((c, i) => a * c + (1 - a) * paper[i]));
                    return [...row.querySelectorAll('.label-name *')].map(part => light(parts(getComputedStyle(part).color)))
                        .map(ink => (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05));
                });
            }
            """);
        Assert.NotEmpty(contrasts);
        Assert.All(contrasts, contrast => Assert.True(contrast >= 4.5, $"a contrast of {contrast}"));
    }

    [LongFact]
    public async Task ChosenColors_AreThoseOfThePage_ItsFrames_AndItsFolder_AndAreRemembered()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("HTML(\"<p>live</p><script></script>\")")]);
        await open.RunAsync(0);
        var frame = open.Page.FrameLocator("iframe.live").Locator("html");
        await Assertions.Expect(frame).ToHaveAttributeAsync("data-figure-theme", "light");
        string light = await PaperAsync();
        await open.Page.Locator("#more summary").ClickAsync();
        await open.Page.Locator("#theme").SelectOptionAsync("dark");
        await Assertions.Expect(frame).ToHaveAttributeAsync("data-figure-theme", "dark");
        Assert.NotEqual(light, await PaperAsync());
        string dark = await PaperAsync();
        await open.SoundAsync("chosen-dark");
        await open.Page.ReloadAsync();
        await Assertions.Expect(open.Page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        Assert.Equal(dark, await PaperAsync());
        await open.Page.Locator(".folder").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#theme")).ToHaveValueAsync("dark");
        await open.Page.Locator("#theme").SelectOptionAsync("");
        Assert.Equal(light, await PaperAsync());

        Task<string> PaperAsync() => open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
    }

    /// <summary>The frames have the script by which drawings answer, though no figure brings it, and nothing can be loaded.</summary>
    [LongFact]
    public async Task Chart_AnswersWhenPointedAt_WithoutANetwork()
    {
        const string end = "(window.figureRenderer||(window.figureRenderer={}));\n", start = "<script type=\"text/javascript\">";
        string html = FigureHtml.Render("""{"data":[{"type":"bar","x":["here"],"y":[3]}],"layout":{"width":500,"height":300}}""");
        int from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = html.IndexOf(end, StringComparison.Ordinal) + end.Length;
        html = html[..from] + html[to..];
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("HTML(System.IO.File.ReadAllText(\"chart.html\"))")]);
        await File.WriteAllTextAsync(open.Server.Folder.Find("chart.html"), html, TestContext.Current.CancellationToken);
        await open.RunAsync(0);
        var drawing = open.Page.FrameLocator("iframe.live").Locator("[data-figure=still] > svg");
        await drawing.HoverAsync();
        await Assertions.Expect(open.Page.FrameLocator("iframe.live").GetByRole(AriaRole.Tooltip)).ToContainTextAsync("(here, 3)");
    }

    [LongFact]
    public async Task TextWithCodeOfAnotherLanguage_IsEdited_AndNothingIsMissing()
    {
        const string text = "text <script>let a = 1;</script> <style>p { }</style>\n\n```ruby\nputs 1\n```";
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text(text)]);
        var refused = new List<string>();
        open.Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                refused.Add(response.Url);
        };
        await open.Page.RunAndWaitForResponseAsync(
            () => open.Cell(0).Locator(".prose").DblClickAsync(),
            response => response.Url.EndsWith("/basic-languages/ruby/ruby.js", StringComparison.Ordinal));
        await open.EventuallyAsync("() => [String(document.querySelectorAll('.view-line').length > 3)]", "true");
        Assert.Empty(refused);
    }
}
