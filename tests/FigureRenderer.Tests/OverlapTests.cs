using System.Globalization;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

/// <summary>Faults that were seen in pictures: something cut off, overlapping or missing. Each test is named for what was wrong.</summary>
public class OverlapTests
{
    private const string TwoTraces = """[{"name":"a","y":[1,2]},{"name":"b","y":[2,1]}]""";

    [Fact]
    public void TurnedLabels_WereCutOffAtTheRight()
    {
        string keys = string.Join(',', Enumerable.Range(0, 12).Select(i => $"\"a quite long category label {i}\""));
        XElement svg = Svg.Render(
            $$"""[{"type":"bar","x":[{{keys}}],"y":[1,2,3,4,5,6,7,8,9,10,11,12]}]""", """{"width":700,"xaxis":{"automargin":true} }""");
        XElement last = Assert.Single(svg.All("text"), text => text.Value.EndsWith("label 11", StringComparison.Ordinal));
        // Turned by 30 degrees a label of 27 letters reaches about 130 px further; less than that is left for a plot that gave no room.
        Assert.Contains("rotate(30", last.Attribute("transform")!.Value, StringComparison.Ordinal);
        Assert.InRange(last.Number("x"), 300, 560);
    }

    [Fact]
    public void LongNames_PutTheLegendOnThePlot()
    {
        const string name = "a trace with a really very long name that takes much of the width of the figure";
        XElement svg = Svg.Render(
            $$"""[{"name":"{{name}} 1","y":[1,2]},{"name":"{{name}} 2","y":[2,1]}]""", """{"width":700,"plot_bgcolor":"#e5ecf6"}""");
        XElement plot = Assert.Single(svg.Rectangles("#e5ecf6"));
        XElement entry = svg.All("text").First(text => text.Value.StartsWith("a trace", StringComparison.Ordinal));
        Assert.InRange(entry.Number("x"), plot.Number("x") + plot.Number("width") + 20, 700);
        Assert.True(entry.Elements().Count() > 1);
    }

    [Fact]
    public void TitlesOfSubplots_LayOnTheirNeighbors()
    {
        string data = string.Join(',', Enumerable.Range(1, 12).Select(i => $$"""{"y":[1,2],"xaxis":"x{{i}}","yaxis":"y{{i}}"}"""));
        string axes = string.Join(',', Enumerable.Range(1, 12).Select(i => $$$"""
            "xaxis{{{i}}}":{"title":{"text":"epoch"}},"yaxis{{{i}}}":{"title":{"text":"loss"}}
            """));
        const string caption =
            """{"x":0.5,"xref":"x6 domain","y":1,"yref":"y6 domain","yanchor":"bottom","showarrow":false,"text":"caption"}""";
        XElement svg = Svg.Render(
            $"[{data}]",
            $$"""{"width":900,"height":600,"showlegend":false,"plot_bgcolor":"#e5ecf6","grid":{"rows":3,"columns":4,"pattern":"independent"},{{axes}},"annotations":[{{caption}}]}""");
        XElement[] plots = svg.Rectangles("#e5ecf6");
        Assert.Equal(12, plots.Length);
        foreach (XElement title in svg.All("text").Where(text => text.Value == "loss"))
        {
            Assert.DoesNotContain(
                plots, plot => title.Number("x") > plot.Number("x") - 7 && title.Number("x") < plot.Number("x") + plot.Number("width") + 7);
        }
        double above = svg.All("text").Single(text => text.Value == "caption").Number("y");
        Assert.True(svg.All("text").Where(text => text.Value == "epoch").Select(text => text.Number("y")).Min() + 14 < above);
    }

    [Fact]
    public void CaptionOnPaper_MovesWithItsSubplot()
    {
        // Plotly.NET writes the titles of subplots so: in the middle of the upper edge of the cell.
        XElement svg = Svg.Render(
            """[{"y":[1,2]},{"y":[1,2],"xaxis":"x2","yaxis":"y2"}]""",
            """
            {"width":500,"height":400,"showlegend":false,"plot_bgcolor":"#e5ecf6","grid":{"rows":2,"columns":1,"pattern":"independent","ygap":0.02},"xaxis":{"title":{"text":"epoch"}},
             "annotations":[{"x":0.5,"y":0.494949,"xref":"paper","yref":"paper","xanchor":"center","yanchor":"bottom","showarrow":false,"text":"second"}]}
            """);
        XElement lower = svg.Rectangles("#e5ecf6")[1], caption = svg.All("text").Single(text => text.Value == "second");
        Assert.InRange(lower.Number("y") - caption.Number("y"), 10, 22);
    }

    [Fact]
    public void LongTitle_BecameTooSmallToRead()
    {
        string words = string.Join(' ', Enumerable.Repeat("finding", 25));
        XElement svg = Svg.Render("""[{"y":[1,2]}]""", $$"""{"title":{"text":"{{words}}"},"width":700}""");
        XElement title = Assert.Single(svg.All("text"), text => text.Value.StartsWith("finding", StringComparison.Ordinal));
        Assert.InRange(title.Number("font-size"), 12, 17);
        Assert.True(title.Elements().Count() > 1);
        Assert.Equal(25, title.Value.Split("finding").Length - 1);
    }

    [Fact]
    public void TextOutsideTheLongestBar_WasCutOff()
    {
        XElement svg = Svg.Render(
            """[{"type":"bar","orientation":"h","y":["a","b"],"x":[1,2],"text":["one","two hundred and more"],"textposition":"outside","marker":{"color":"#123456"}}]""",
            """{"width":600,"margin":{"l":50,"r":50,"autoexpand":false}}""");
        XElement bar = svg.Rectangles("#123456")[1];
        double textWidth = 20 * 12 * 0.5;
        Assert.InRange(bar.Number("x") + bar.Number("width") + textWidth, 300, 550);
    }

    [Fact]
    public void ColorBar_LayUnderTheLegend()
    {
        XElement svg = Svg.Render(
            """[{"name":"a","mode":"markers","y":[1,2],"marker":{"color":[1,2],"showscale":true}},{"name":"b","y":[2,1]}]""",
            """{"width":700,"height":450}""");
        XElement bar = Assert.Single(svg.All("rect"), rect => rect.Attribute("fill")!.Value.StartsWith("url", StringComparison.Ordinal));
        XElement entry = Assert.Single(svg.All("text"), text => text.Value == "b");
        Assert.InRange(bar.Number("y"), entry.Number("y") + 12, 300);
    }

    [Fact]
    public void Legend_LayOnTheLabelsOfASecondAxis()
    {
        XElement svg = Svg.Render(
            """[{"name":"loss","y":[3,2,1]},{"name":"accuracy","y":[70,90,95],"yaxis":"y2"}]""",
            """{"yaxis2":{"title":{"text":"accuracy (%)"},"overlaying":"y","side":"right"}}""");
        XElement title = svg.All("text").Single(text => text.Value == "accuracy (%)"),
            entry = svg.All("text").Single(text => text.Value == "accuracy");
        // The legend's symbols are 40 px wide and stand before its text.
        Assert.InRange(title.Number("x"), 500, entry.Number("x") - 48);
        Assert.InRange(entry.Number("x"), 500, 640);
    }

    [Fact]
    public void RowsOfAHorizontalLegend_LayOnASecondLineAbove()
    {
        const string name = "a name that takes the whole width of a phone and then another line";
        XElement svg = Svg.Render(
            $$"""[{"name":"{{name}}","y":[1,2]},{"name":"short","y":[2,1]}]""", """{"width":380,"legend":{"orientation":"h"}}""");
        XElement[] entries =
            [.. svg.All("g").Where(group => group.Attribute("data-legend") is not null).Select(group => group.Elements().First())];
        Assert.Equal(2, entries.Length);
        Assert.True(entries[0].Number("height") > 30);
        Assert.InRange(entries[1].Number("y"), entries[0].Number("y") + entries[0].Number("height"), 1000);
    }

    [Fact]
    public void GridOfASecondAxis_LayOverTheBarsOfTheFirst()
    {
        XElement svg = Svg.Render(
            """[{"type":"bar","y":[1,2],"marker":{"color":"#123456"}},{"y":[10,20],"yaxis":"y2"}]""",
            """{"yaxis2":{"overlaying":"y","side":"right","gridcolor":"#abcdef"}}""");
        string text = svg.ToString();
        Assert.InRange(text.LastIndexOf("#abcdef", StringComparison.Ordinal), 0, text.IndexOf("#123456", StringComparison.Ordinal));
    }

    [Fact]
    public void TitleOfAnAxisOnTheRight_ReadsUpwardsAsInPlotly()
    {
        XElement svg = Svg.Render("""[{"y":[1,2]}]""", """{"yaxis":{"side":"right","title":{"text":"to the right"}}}""");
        Assert.StartsWith(
            "rotate(-90", Assert.Single(svg.All("text"), text => text.Value == "to the right").Attribute("transform")!.Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NoticesOfSeveralTraces_LayOverOneAnother()
    {
        XElement svg = Svg.Render(
            """[{"type":"pie","name":"first"},{"type":"violin","name":"second"},{"type":"sunburst","name":"third"}]""");
        Assert.Contains(
            svg.Texts(), text => text.Contains("first", StringComparison.Ordinal) && text.Contains("third", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"shapes":[{"type":"rect","x0":6,"x1":10,"y0":0,"y1":1,"yref":"paper","line":{"width":0}}]}""")]
    [InlineData("""{"annotations":[{"x":10,"y":1,"text":"late"}]}""")]
    public void ShapesAndAnnotations_WereOutOfSightOfAnAutomaticRange(string layout)
    {
        Assert.Contains("10", Svg.Render("""[{"x":[1,2],"y":[1,2]}]""", layout).Texts());
    }

    [Fact]
    public void ShapeOnOneAxis_RanBeyondThePlot()
    {
        XElement svg = Svg.Render(
            """[{"x":[1,2],"y":[1,2]}]""",
            """{"xaxis":{"range":[1,2]},"shapes":[{"x0":1.5,"x1":99,"y0":0,"y1":1,"yref":"paper","fillcolor":"#123456"}]}""");
        string clip = Assert.Single(svg.All("path"), path => path.Attribute("fill")?.Value == "#123456").Attribute("clip-path")!.Value;
        XElement box = Assert.Single(svg.All("clipPath"), element => clip == $"url(#{element.Attribute("id")!.Value})").Elements().Single();
        Assert.Equal(700 - 80, box.Number("x") + box.Number("width"), 1.0);
    }

    [Theory]
    [InlineData("""{"type":"percent","value":50}""", 8.0)]
    [InlineData("""{"type":"sqrt"}""", 6.0)]
    [InlineData("""{"type":"constant","value":4}""", 8.0)]
    [InlineData("""{"array":[0,4]}""", 8.0)]
    public void ErrorBars_OfEveryKind_AreInSight(string error, double top)
    {
        var drawing = new Layout.FigureDrawing(
            Reading.Figure.Parse(
                $$"""{"data":[{"x":[1,2],"y":[2,{{(top == 8 && error.Contains("percent", StringComparison.Ordinal) ? "5.33333" : "4")}}],"error_y":{{error}} }]}"""), "f");
        Assert.InRange(drawing.Axes.Single(axis => !axis.IsX).Range.End, top, top * 1.15);
    }

    [Fact]
    public void HugeNumbers_AreWrittenAsPowersOfTen()
    {
        Assert.Contains(Svg.Render("""[{"y":[1e15,2e15]}]""").Texts(), text => text == "1.2×1015");
    }

    [Fact]
    public void Heatmap_HadNoTicks_WithoutATemplate()
    {
        XElement svg = Svg.Render(
            """[{"type":"heatmap","z":[[0,1]]}]""", """{"xaxis":{"tickcolor":"#123456"},"yaxis":{"ticks":"","tickcolor":"#abcdef"}}""");
        Assert.Contains(svg.All("path"), path => path.Attribute("stroke")?.Value == "#123456");
        Assert.DoesNotContain(svg.All("path"), path => path.Attribute("stroke")?.Value == "#abcdef");
    }

    [Theory]
    [InlineData("left", "outside", -5)]
    [InlineData("left", "inside", 5)]
    [InlineData("right", "outside", 5)]
    public void TicksOfAVerticalAxis_PointedTheOtherWay(string side, string ticks, double expected)
    {
        XElement svg = Svg.Render("""[{"y":[1,2]}]""", $$"""{"yaxis":{"side":"{{side}}","ticks":"{{ticks}}","tickcolor":"#123456"} }""");
        string[] ends = svg.All("path")
            .First(path => path.Attribute("stroke")?.Value == "#123456")
            .Attribute("d")!.Value
            .Split('M', 'L', ' ');
        Assert.Equal(
            expected, double.Parse(ends[3], CultureInfo.InvariantCulture) - double.Parse(ends[1], CultureInfo.InvariantCulture), 0.1);
    }

    [Fact]
    public void SmoothHeatmap_WithGaps_WasDrawnInRectangles()
    {
        XElement svg = Svg.Render("""[{"type":"heatmap","z":[[0,1],[2,3]],"zsmooth":"best","xgap":1,"ygap":2}]""");
        Assert.Single(svg.All("image"));
    }

    [Theory]
    [InlineData("YIGnBu", "#081d58")]
    [InlineData("YIOrRd", "#800026")]
    public void ScalesThatPlotlyNetMisspells_WereTheDefault(string name, string first)
    {
        XElement svg = Svg.Render($$"""[{"type":"heatmap","z":[[0,1]],"colorscale":"{{name}}"}]""");
        Assert.Equal(first, svg.All("stop").First().Attribute("stop-color")!.Value);
    }

    [Fact]
    public void RareSymbols_WereCircles()
    {
        string symbols = string.Join(',', Enumerable.Range(1, 54).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        XElement svg = Svg.Render($$"""[{"mode":"markers","y":[{{symbols}}],"marker":{"symbol":[{{symbols}}]} }]""");
        Assert.Empty(svg.All("circle"));
        // What is lines only has to have an edge to be seen.
        Assert.All(
            svg.All("path").Where(path => path.Attribute("fill")?.Value == "none"), path => Assert.NotNull(path.Attribute("stroke")));
    }

    [Fact]
    public void BubblesByArea_WereTooSmall_AndHidOneAnother()
    {
        XElement svg = Svg.Render("""[{"mode":"markers","y":[1,2],"marker":{"size":[200,800],"sizemode":"area","sizeref":2}}]""");
        XElement[] bubbles = [.. svg.All("circle")];
        // plotly.js: the radius is the root of half the size over sizeref.
        Assert.Equal([Math.Round(Math.Sqrt(50), 2), Math.Round(Math.Sqrt(200), 2)], bubbles.Select(bubble => bubble.Number("r")));
        Assert.All(bubbles, bubble => Assert.Equal("0.7", bubble.Attribute("fill-opacity")!.Value));
    }

    [Fact]
    public void HeatmapTexts_WereWiderThanTheirCells()
    {
        XElement svg = Svg.Render(
            """[{"type":"heatmap","z":[[123456,123456,123456,123456,123456,123456,123456,123456,123456,123456,123456,123456,123456,123456]],"texttemplate":"%{z:d}","showscale":false}]""", """{"width":700}""");
        Assert.All(svg.All("text").Where(text => text.Value == "123456"), text => Assert.InRange(text.Number("font-size"), 4, 11));
    }

    [Theory]
    [InlineData("-100")]
    [InlineData("\"big\"")]
    [InlineData("{}")]
    [InlineData("0")]
    public void AWidthThatIsNone_GivesTheDefault(string width) =>
        Assert.Equal(700, Svg.Render(TwoTraces, $$"""{"width":{{width}} }""").Number("width"));
}
