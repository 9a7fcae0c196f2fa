using System.Globalization;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

/// <summary>Very many values make no large drawing.</summary>
public class LargeDataTests
{
    private const int Count = 100_000;

    private static readonly string s_wave = Numbers(i => Math.Sin(i / 3000.0) + ((i * 7919 % 1000) / 5000.0));

    [SampledTheory(3)]
    [InlineData("""{"mode":"lines","y":VALUES}""")]
    [InlineData("""{"mode":"lines","fill":"tozeroy","y":VALUES}""")]
    [InlineData("""{"mode":"markers","y":VALUES}""")]
    [InlineData("""{"mode":"markers","y":VALUES,"marker":{"color":VALUES,"size":9,"opacity":0.5}}""")]
    [InlineData("""{"mode":"lines+markers+text","y":VALUES,"text":"t"}""")]
    [InlineData("""{"type":"bar","y":VALUES,"text":"t"}""")]
    [InlineData("""{"type":"bar","y":VALUES,"error_y":{"type":"percent","value":5}}""")]
    [InlineData("""{"type":"box","y":VALUES,"boxpoints":"all"}""")]
    [InlineData("""{"type":"histogram","x":VALUES}""")]
    [InlineData("""{"y":VALUES,"error_y":{"type":"percent","value":5}}""")]
    [InlineData("""{"type":"parcoords","dimensions":[{"values":VALUES},{"values":VALUES}]}""")]
    [InlineData("""{"type":"table","cells":{"values":[VALUES]}}""")]
    [InlineData("""{"type":"heatmap","z":[VALUES]}""")]
    public void HundredThousandValues_StaySmall(string trace)
    {
        string svg = FigureSvg.Render($$"""{"data":[{{trace.Replace("VALUES", s_wave, StringComparison.Ordinal)}}],"layout":{} }""");
        XElement.Parse(svg);
        Assert.InRange(svg.Length, 1000, 400_000);
    }

    [Fact]
    public void ThinnedLine_KeepsItsPeaks()
    {
        string values = Numbers(i => i == 51_234 ? 100 : i == 77_777 ? -50 : 0);
        XElement svg = Svg.Render(
            $$"""[{"mode":"lines","y":{{values}},"line":{"color":"#123456"} }]""",
            """{"width":600,"height":400,"margin":{"l":50,"r":50,"t":50,"b":50},"yaxis":{"range":[-50,100]} }""");
        string path = Assert.Single(svg.All("path"), element => element.Attribute("stroke")?.Value == "#123456").Attribute("d")!.Value;
        double[] heights = [.. path.Split('M', 'L')
            .Where(part => part.Length > 0)
            .Select(part => double.Parse(part.Split(' ')[1], CultureInfo.InvariantCulture))];
        Assert.Equal((50, 350), (heights.Min(), heights.Max()));
        Assert.InRange(heights.Length, 500, 2500);
    }

    private static string Numbers(Func<int, double> value) =>
        "[" + string.Join(',', Enumerable.Range(0, Count).Select(i => value(i).ToString("0.####", CultureInfo.InvariantCulture))) + "]";
}
