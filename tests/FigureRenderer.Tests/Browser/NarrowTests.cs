using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>Figures where there is no more room than on a phone: drawn, without scripts, and live.</summary>
public sealed class NarrowTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const int Phone = 400;

    private const string Wide = """
        {"data":[{"name":"a rather long name","x":[1,2,3,4,5,6,7,8,9,10,11,12],"y":[1,3,2,4,3,5,4,6,5,7,6,8]},{"name":"another long name","x":[1,12],"y":[2,3]}],
         "layout":{"width":740,"height":500,"title":{"text":"A title that says in a whole sentence what the reader of a chart is meant to see"},
          "xaxis":{"dtick":1,"tickformat":".3f","title":{"text":"an axis whose title is much too long for a phone, as some are"} } } }
        """;

    [SampledTheory(2)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Figure_OnAPhone_IsLaidOutAnew(bool live)
    {
        IPage page = await chromium.OpenAsync(FigureHtml.Render(Wide), plotly: live, width: Phone);
        if (live) await ChromiumPage.LiveAsync(page);
        // Nothing is cut off or smaller than 10 px, and no two texts lie on one another.
        string[] faults = await page.EvaluateAsync<string[]>("""
            () => {
                const texts = [...document.querySelectorAll("svg text")].filter(text => text.textContent.trim() && text.getBoundingClientRect().width);
                const boxes = texts.map(text => text.getBoundingClientRect()), faults = [];
                texts.forEach((text, i) => {
                    const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b);
                    if (size < 10) faults.push(`${text.textContent} has ${size} px`);
                    if (boxes[i].left < 0 || boxes[i].right > innerWidth) faults.push(`${text.textContent} is cut off`);
                    for (let j = 0; j < i; j++) {
                        if (boxes[i].left < boxes[j].right - 1 && boxes[j].left < boxes[i].right - 1 && boxes[i].top < boxes[j].bottom - 3 && boxes[j].top < boxes[i].bottom - 3)
                            faults.push(`${text.textContent} lies on ${texts[j].textContent}`);
                    }
                });
                return faults;
            }
            """);
        Assert.Empty(faults);
        Assert.Empty(chromium.Complaints(page));
    }

    /// <summary>As that of a learning rate below the curves of a training.</summary>
    [Fact]
    public void Title_OfAShortAxis_IsBrokenBetweenItsWords()
    {
        string html = FigureHtml.Render("""
            {"data":[{"y":[1,2]},{"y":[1,2],"xaxis":"x2","yaxis":"y2"}],
             "layout":{"width":740,"height":600,"margin":{"l":60,"r":10,"t":60,"b":60},"font":{"size":18},
              "yaxis":{"domain":[0.3,1]},"xaxis2":{"anchor":"y2"},"yaxis2":{"domain":[0,0.1],"title":{"text":"learning rate"} } } }
            """);
        string narrow = Uri.UnescapeDataString(Regex.Match(html, "srcset='([^']*)'").Groups[1].Value);
        Assert.Contains(">learning<", narrow, StringComparison.Ordinal);
        Assert.Contains(">rate<", narrow, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutScripts_ThePictureForTheWindowIsShown()
    {
        foreach ((int window, float drawing) in new[] { (Phone, 380f), (1000, 740f) })
        {
            IPage page = await chromium.OpenAsync(FigureHtml.Render(Wide), scripts: false, width: window);
            LocatorBoundingBoxResult box = (await page.Locator("img").BoundingBoxAsync())!;
            Assert.Equal(drawing, box.Width);
            Assert.InRange(box.Height, 300, 600);
        }
    }

    [SampledTheory(2)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OwnNarrowFigure_IsShownAsLongAsThePlaceIsNarrow(bool live)
    {
        const string narrow = """{"data":[{"y":[1]}],"layout":{"width":380,"height":300,"title":{"text":"narrow"} } }""";
        string html = FigureHtml.Render(
            """{"data":[{"y":[1,2]},{"y":[2,1]}],"layout":{"width":740,"title":{"text":"wide"} } }""",
            new FigureHtmlOptions { NarrowFigure = narrow });
        IPage page = await chromium.OpenAsync($"<div id=\"cell\">{html}</div>", plotly: live);
        if (live) await ChromiumPage.LiveAsync(page);
        foreach ((int width, string title) in new[] { (900, "wide"), (500, "narrow"), (900, "wide") })
        {
            await page.EvaluateAsync("width => document.getElementById('cell').style.width = width + 'px'", width);
            await page.WaitForFunctionAsync(
                "title => [...document.querySelectorAll('svg text')].some(text => text.textContent === title)", title);
        }
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public void FigureThatIsNarrowAlready_HasOneDrawing() =>
        Assert.DoesNotContain(
            "<picture>", FigureHtml.Render("""{"data":[{"y":[1,2]}],"layout":{"width":500} }"""), StringComparison.Ordinal);
}
