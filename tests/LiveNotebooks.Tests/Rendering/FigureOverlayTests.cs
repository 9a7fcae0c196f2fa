using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveNotebooks.Rendering;
using Testing.Browsers;

namespace LiveNotebooks.Tests.Rendering;

/// <summary>Two runs' figures in one frame.</summary>
public sealed class FigureOverlayTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Title = "After 12 epochs 99.1% are right; the loss still falls";

    /// <summary>The learning curves of the tour, whose legend stands above the plots, where there is room for one run.</summary>
    private const string Curves = """
        {
          "data": [
            { "type": "scatter", "x": [1, 2, 3], "y": [0.4, 0.2, LOSS], "name": "training, the mean of 3 runs" },
            { "type": "scatter", "x": [1, 2, 3], "y": [0.3, 0.2, 0.1], "name": "validation, the mean of 3 runs" },
            { "type": "scatter", "x": [1, 3], "y": [0.05, 0.05], "name": "nearest mean" },
            { "type": "scatter", "x": [3], "y": [0.1], "mode": "markers", "name": "best epoch" },
            { "type": "scatter", "x": [1, 2, 3], "y": [0.9, 0.95, LOSS], "name": "hidden", "showlegend": false, "yaxis": "y2" }
          ],
          "layout": {
            "title": { "text": "TITLE", "x": 0.01, "y": 0.93, "yanchor": "middle", "font": { "size": 16 } },
            "width": 740, "height": 540, "margin": { "l": 60, "r": 10, "t": 95, "b": 60 },
            "legend": { "orientation": "h", "x": 0, "y": 1.04, "yanchor": "bottom" },
            "xaxis": { "domain": [0, 1] }, "yaxis": { "domain": [0.5, 1] }, "yaxis2": { "domain": [0, 0.4] }
          }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Legend_LeavesTheTitleFree_AndNamesWhatDiffers(bool isNarrow)
    {
        string html = Overlaid(
            RunWithLoss("0.1"), "learningRate 1e-3, batchSize 128", RunWithLoss("0.3"), "learningRate 3e-3, batchSize 64");
        var page = await chromium.OpenAsync(DrawingOf(html, isNarrow), plotly: false, width: isNarrow ? 390 : 1200);
        var legend = page.Locator("[data-legend]");
        // Long names are broken into lines, which leaves no trace in a text.
        string[] names = [.. (await legend.AllTextContentsAsync()).Select(text => Regex.Replace(text, @"\s", ""))];
        Assert.Equal(
            [
                "training,themeanof3runs,learningRate1e-3,batchSize128", "validation,themeanof3runs", "nearestmean", "bestepoch",
                "training,themeanof3runs,learningRate3e-3,batchSize64",
            ],
            names);

        // Nothing of the legend reaches into the title.
        bool isFree = await page.EvaluateAsync<bool>("""
            title => {
                const words = title.split(' ');
                const boxes = [...document.querySelectorAll('text')].filter(text => !text.closest('[data-legend]'))
                    .filter(text => words.includes(text.textContent.split(' ')[0])).map(text => text.getBoundingClientRect());
                const entries = [...document.querySelectorAll('[data-legend]')].map(entry => entry.getBoundingClientRect());
                return boxes.length > 0 && entries.every(entry => boxes.every(box =>
                    entry.top >= box.bottom || entry.bottom <= box.top || entry.left >= box.right || entry.right <= box.left));
            }
            """, Title);
        Assert.True(isFree);
        await page.CloseAsync();
    }

    /// <summary>Where all is called the same, only the runs are named.</summary>
    [Fact]
    public void OneName_IsLeftOut()
    {
        const string Line = """{ "data": [{ "type": "scatter", "x": [1, 2], "y": [1, NUMBER], "name": "loss" }], "layout": {} }""";
        string html = Uri.UnescapeDataString(Overlaid(
            Output(Line, ("NUMBER", "2")), "rate 2", Output(Line, ("NUMBER", "3")), "rate 1"));
        Assert.Contains(">rate 2<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("loss, rate", html, StringComparison.Ordinal);
    }

    /// <summary>However short the names are.</summary>
    [Fact]
    public void TwoNames_AreToldApart()
    {
        const string Lines = """
            { "data": [{ "type": "scatter", "x": [1, 2], "y": [1, NUMBER], "name": "a" },
              { "type": "scatter", "x": [1, 2], "y": [3, NUMBER], "name": "b" }], "layout": {} }
            """;
        string html = Uri.UnescapeDataString(Overlaid(
            Output(Lines, ("NUMBER", "2")), "rate 2", Output(Lines, ("NUMBER", "3")), "rate 1"));
        Assert.All(
            ["a, rate 2", "b, rate 2", "a, rate 1", "b, rate 1"], name => Assert.Contains($">{name}<", html, StringComparison.Ordinal));
    }

    /// <summary>Where both runs have shown the same, the figure stays as it is, without a legend of its one nameless trace.</summary>
    [Fact]
    public void SameTraces_AreDrawnAsTheyAre()
    {
        const string Bars = """{ "data": [{ "type": "bar", "x": ["a", "b"], "y": [1, 2] }], "layout": {} }""";
        Assert.True(FigureOverlay.AreSame(Output(Bars), Output(Bars)));
        Assert.False(FigureOverlay.AreSame(Output(Bars), Output(Bars, ("1, 2", "1, 3"))));
        string drawing = DrawingOf(Overlaid(Output(Bars), "[7]", Output(Bars), "[6]"));
        Assert.Contains("data-trace", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("data-legend", drawing, StringComparison.Ordinal);
    }

    private static string Overlaid(JsonObject[] later, string laterName, JsonObject[] earlier, string earlierName) =>
        OutputDocument.Drawn(FigureOverlay.Of(later, laterName, earlier, earlierName)!)!;

    private static string DrawingOf(string html, bool isNarrow = false)
    {
        string address = WebUtility.HtmlDecode(Regex.Match(html, isNarrow ? "srcset='([^']*)'" : " src='([^']*)'").Groups[1].Value);
        return Uri.UnescapeDataString(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    private static JsonObject[] RunWithLoss(string loss) => Output(Curves, ("LOSS", loss), ("TITLE", Title));

    private static JsonObject[] Output(string figure, params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
            figure = figure.Replace(name, value, StringComparison.Ordinal);
        return [new JsonObject { ["data"] = new JsonObject { ["application/vnd.plotly.v1+json"] = JsonNode.Parse(figure) } }];
    }
}
