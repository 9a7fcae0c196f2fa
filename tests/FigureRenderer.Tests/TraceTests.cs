using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

public class TraceTests
{
    private const string Plain = """{"width":600,"height":400,"margin":{"l":50,"r":50,"t":50,"b":50,"autoexpand":false}}""";

    [Fact]
    public void Line_HasOnePathThroughItsPoints()
    {
        XElement svg = Svg.Render(
            """[{"mode":"lines","x":[0,1,2],"y":[0,2,1],"line":{"color":"#123456"}}]""",
            """{"width":600,"height":400,"margin":{"l":50,"r":50,"t":50,"b":50},"yaxis":{"range":[0,2]}}""");
        XElement path = Assert.Single(svg.All("path"), element => element.Attribute("stroke")?.Value == "#123456");
        Assert.Equal("M50 350L300 50L550 200", path.Attribute("d")!.Value);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    public void Line_BreaksAtAGap(string gap)
    {
        XElement svg = Svg.Render($$"""[{"mode":"lines","y":[1,2,{{gap}},2,1],"line":{"color":"#123456"} }]""");
        string path = Assert.Single(svg.All("path"), element => element.Attribute("stroke")?.Value == "#123456").Attribute("d")!.Value;
        Assert.Equal(2, path.Count(letter => letter == 'M'));
    }

    [Fact]
    public void Line_WithALonePointBetweenGaps_ShowsADot()
    {
        XElement svg = Svg.Render("""[{"mode":"lines","y":[1,2,null,5,null,1,2],"line":{"color":"#123456"}}]""");
        Assert.Single(svg.All("circle"), circle => circle.Attribute("fill")!.Value == "#123456");
    }

    [Fact]
    public void Columns_OfDifferentLengths_DrawTheShorter()
    {
        XElement svg = Svg.Render("""[{"mode":"markers","x":[1,2,3,4],"y":[1,2]}]""");
        Assert.Equal(2, svg.All("circle").Count());
    }

    [Fact]
    public void Markers_TakeColorsFromAScale_AndShowItsBar()
    {
        XElement svg = Svg.Render(
            """[{"mode":"markers","y":[1,2,3],"marker":{"color":[0,5,10],"colorscale":[[0,"#000000"],[1,"#ffffff"]],"showscale":true}}]""");
        Assert.Equal(["#000000", "#808080", "#ffffff"], svg.All("circle").Select(circle => circle.Attribute("fill")!.Value));
        Assert.Equal(["#000000", "#ffffff"], svg.All("stop").Select(stop => stop.Attribute("stop-color")!.Value));
        Assert.Contains("10", svg.Texts());
    }

    [Fact]
    public void Bars_StandOnZero_WithTheHeightsOfTheirValues()
    {
        XElement svg = Svg.Render(
            """[{"type":"bar","x":["a","b"],"y":[1,3],"marker":{"color":"#123456"}}]""",
            """{"width":600,"height":400,"margin":{"l":50,"r":50,"t":50,"b":50,"autoexpand":false},"yaxis":{"range":[0,3]}}""");
        XElement[] bars = svg.Rectangles("#123456");
        Assert.Equal([100.0, 300.0], bars.Select(bar => bar.Number("height")));
        Assert.All(bars, bar => Assert.Equal(350, bar.Number("y") + bar.Number("height")));
        Assert.Equal(200, bars[0].Number("width"), 0.5);
        Assert.Contains("a", svg.Texts());
    }

    [Fact]
    public void GroupedBars_StandSideBySide_AndStackedOnesOnOneAnother()
    {
        const string data =
            """[{"type":"bar","x":["a"],"y":[2],"marker":{"color":"#111111"}},{"type":"bar","x":["a"],"y":[3],"marker":{"color":"#222222"}}]""";
        XElement grouped = Svg.Render(data, Plain),
            stacked = Svg.Render(
                data, Plain.Replace("{\"width", "{\"barmode\":\"stack\",\"showlegend\":false,\"width", StringComparison.Ordinal));
        XElement first = grouped.Rectangles("#111111")[0], second = grouped.Rectangles("#222222")[0];
        Assert.Equal(first.Number("x") + first.Number("width"), second.Number("x"), 0.1);
        (first, second) = (Assert.Single(stacked.Rectangles("#111111")), Assert.Single(stacked.Rectangles("#222222")));
        Assert.Equal(first.Number("x"), second.Number("x"));
        Assert.Equal(first.Number("y"), second.Number("y") + second.Number("height"), 0.1);
    }

    [Fact]
    public void HorizontalBars_RunFromTheLeft()
    {
        XElement svg = Svg.Render("""[{"type":"bar","orientation":"h","x":[1,2],"y":["a","b"],"marker":{"color":"#123456"}}]""", Plain);
        XElement[] bars = svg.Rectangles("#123456");
        Assert.Equal(bars[0].Number("x"), bars[1].Number("x"));
        Assert.Equal(2 * bars[0].Number("width"), bars[1].Number("width"), 0.1);
    }

    [Fact]
    public void Bars_SayTheirTexts()
    {
        XElement svg = Svg.Render("""[{"type":"bar","y":[1,2],"text":["one","two"],"textposition":"outside"}]""");
        Assert.Contains("one", svg.Texts());
        Assert.Contains("two", svg.Texts());
    }

    [Fact]
    public void SmallHeatmap_HasARectangleForEachCell_AndNoneForAGap()
    {
        XElement svg = Svg.Render(
            """[{"type":"heatmap","z":[[0,1],[null,1]],"colorscale":[[0,"#010101"],[1,"#fefefe"]],"showscale":false}]""", Plain);
        XElement dark = Assert.Single(svg.Rectangles("#010101"));
        Assert.Equal(2, svg.Rectangles("#fefefe").Length);
        Assert.Equal((50, 200, 250, 150), (dark.Number("x"), dark.Number("y"), dark.Number("width"), dark.Number("height")));
    }

    [Fact]
    public void LargeHeatmap_IsAnImageOfItsCells_FirstRowBelow()
    {
        string rows = string.Join(
            ',', Enumerable.Range(0, 28).Select(row => "[" + string.Join(',', Enumerable.Repeat(row == 0 ? 1 : 0, 28)) + "]"));
        XElement image = Assert.Single(
            Svg.Render($$"""[{"type":"heatmap","z":[{{rows}}],"colorscale":"Greys","showscale":false}]""").All("image"));
        (int width, int height, byte[] pixels, byte[] palette) = DecodeIndexed(image.Attribute("href")!.Value);
        Assert.Equal((28, 28), (width, height));
        Assert.Equal((255, 0), (palette[pixels[27 * 28] * 3], palette[pixels[0] * 3]));
        Assert.Contains("pixelated", image.Attribute("style")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_ShowsItsPixels_OnSquareUnits_FirstRowAbove()
    {
        XElement svg = Svg.Render("""[{"type":"image","z":[[[255,0,0],[0,0,255]],[[0,255,0],[9,9,9]]]}]""", Plain);
        XElement image = Assert.Single(svg.All("image"));
        Assert.Equal(image.Number("width"), image.Number("height"), 0.1);
        (_, _, byte[] pixels, byte[] palette) = DecodeIndexed(image.Attribute("href")!.Value);
        Assert.Equal([255, 0, 0], palette.AsSpan(pixels[0] * 3, 3).ToArray());
    }

    [Fact]
    public void Image_WhoseSourceIsAnAddress_IsLabeledAndNotLoaded()
    {
        XElement svg = Svg.Render("""[{"type":"image","name":"photo","source":"http://example.org/x.png"}]""");
        Assert.DoesNotContain("example.org", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains(svg.Texts(), text => text.Contains("photo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("violin")]
    [InlineData("pie")]
    [InlineData("a type of tomorrow")]
    public void UnknownType_GetsALabeledBox(string type)
    {
        XElement svg = Svg.Render($$"""[{"type":"{{type}}","name":"my <b>trace</b>"}]""");
        Assert.Contains(
            svg.Texts(),
            text => text.Contains("my trace", StringComparison.Ordinal) && text.Contains(type.Split(' ')[0], StringComparison.Ordinal));
    }

    [Fact]
    public void EmptyFigure_AndEmptySeries_SaySo()
    {
        Assert.Contains("No data", Svg.Render("[]").Texts());
        Assert.Contains("No data", Svg.Render("""[{"x":[],"y":[]}]""").Texts());
    }

    [Fact]
    public void TenThousandCategories_AreDrawn_WithLabelsThatFit()
    {
        string keys = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"category {i}\""));
        XElement svg = Svg.Render(
            $$"""[{"type":"bar","x":[{{keys}}],"y":[{{string.Join(',', Enumerable.Range(0, 10_000))}}],"marker":{"color":"#123456"} }]""");
        // One for each px, as long as the longest of the bars that share it.
        XElement[] bars = svg.Rectangles("#123456");
        Assert.InRange(bars.Length, 300, 800);
        Assert.True(bars.Zip(bars.Skip(1), (before, after) => after.Number("height") >= before.Number("height")).All(grows => grows));
        Assert.InRange(svg.Texts().Length, 5, 80);
    }

    private static (int Width, int Height, byte[] Pixels, byte[] Palette) DecodeIndexed(string uri)
    {
        byte[] png = Convert.FromBase64String(uri[(uri.IndexOf(',', StringComparison.Ordinal) + 1)..]);
        (int width, int height, byte[] palette, byte[] packed) = (0, 0, [], []);
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            byte[] data = png[(at + 8)..(at + 8 + length)];
            switch (System.Text.Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(4)));
                    break;
                case "PLTE": palette = data; break;
                case "IDAT": packed = data; break;
            }
            at += length + 12;
        }
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress)) zlib.CopyTo(rows);
        return (width, height, [.. rows.ToArray().Where((_, i) => i % (width + 1) != 0)], palette);
    }
}
