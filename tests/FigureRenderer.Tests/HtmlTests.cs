namespace FigureRenderer.Tests;

public class HtmlTests
{
    private const string Figure =
        """{"data":[{"name":"</script><script>alert(1)</script>","y":[1,2]}],"layout":{"width":640},"config":{"displaylogo":false}}""";

    [Fact]
    public void Html_HoldsTheDrawing_AndOneScriptWithTheFigure()
    {
        string html = FigureHtml.Render(Figure);
        Assert.Contains("<img ", html, StringComparison.Ordinal);
        Assert.Single(Occurrences(html, "<script"));
        Assert.Single(Occurrences(html, "</script"));
        Assert.Contains("\\u003c/script>", html, StringComparison.Ordinal);
        Assert.Contains("max-width:640px", html, StringComparison.Ordinal);
        Assert.Contains("https://cdn.plot.ly/plotly-2.27.1.min.js", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfTheSameFigureTwice_HasTwoIds() => Assert.NotEqual(FigureHtml.Render(Figure), FigureHtml.Render(Figure));

    [Fact]
    public void Html_WithAGivenId_IsTheSameEachTime()
    {
        var options = new FigureHtmlOptions { ElementId = "loss", PlotlyAddress = null };
        string html = FigureHtml.Render(Figure, options);
        Assert.Equal(html, FigureHtml.Render(Figure, options));
        Assert.Contains("id=\"loss\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://cdn.plot.ly", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_WithAnIdThatIsNone_Throws()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => FigureHtml.Render(Figure, new FigureHtmlOptions { ElementId = "a\"><b" }));
        Assert.Contains("cannot be used", exception.Message, StringComparison.Ordinal);
    }

    private static int[] Occurrences(string text, string part) =>
        [.. Enumerable.Range(0, text.Length).Where(at => string.CompareOrdinal(text, at, part, 0, part.Length) == 0)];
}
