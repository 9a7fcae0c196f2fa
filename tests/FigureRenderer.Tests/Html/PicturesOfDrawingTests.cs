using FigureRenderer.Drawing;
using FigureRenderer.Html;
using Microsoft.Playwright;
using Testing.Browsers;

namespace FigureRenderer.Tests.Html;

/// <summary>A picture that the drawing holds is in the page once, and the live chart has it all the same.</summary>
public sealed class PicturesOfDrawingTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [SampledTheory(2)]
    [InlineData(1000)]
    [InlineData(400)]
    public async Task LiveChart_HasThePictureOfTheDrawing(int width)
    {
        string picture = Picture(seed: 1), narrow = Picture(seed: 2);
        string html = FigureHtml.Render(FigureOf(picture, 700), new FigureHtmlOptions { NarrowFigure = FigureOf(narrow, 380) });
        Assert.Equal(1, html.Split(picture).Length - 1);
        Assert.Equal(1, html.Split(narrow).Length - 1);

        IPage page = await chromium.OpenAsync(html, width: width);

        await ChromiumPage.LiveAsync(page);
        Assert.Equal(width > 600 ? picture : narrow, await page.Locator(".imagelayer image").GetAttributeAsync("href"));
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public void PictureThatTheDrawingDoesNotHold_StaysInTheFigure()
    {
        string json = $$"""{"source" : "{{Picture(seed: 1)}}"}""";
        Assert.Equal(json, PicturesOfDrawing.Named(json, "<svg><image href=\"data:image/png;base64,AA==\"/></svg>", drawing: 0));
        Assert.Equal(
            """{"source" : "figure-picture:1:0"}""",
            PicturesOfDrawing.Named(json, $"<svg><image x=\"1\" href=\"{Picture(seed: 1)}\"/></svg>", drawing: 1));
        // As JSON may write it.
        Assert.Equal(
            """{"source" : "figure-picture:0:0"}""",
            PicturesOfDrawing.Named(
                json.Replace("/", "\\/", StringComparison.Ordinal).Replace("data:image\\/", "data:image/", StringComparison.Ordinal),
                $"<image href=\"{Picture(seed: 1)}\"/>", drawing: 0));
    }

    private static string FigureOf(string picture, int width) =>
        $$$"""{"data":[{"type":"image","source":"{{{picture}}}"}],"layout":{"width":{{{width}}},"height":300}}""";

    private static string Picture(int seed)
    {
        var random = new Random(seed);
        Color? Noise() => new Color((byte)random.Next(256), 0, 0);
        return Png.DataUri(24, 24, [.. Enumerable.Range(0, 24 * 24).Select(_ => Noise())]);
    }
}
